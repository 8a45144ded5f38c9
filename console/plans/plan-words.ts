import type { PickReason } from "../../core/select/pick-reason.ts";
import type { Plan, PlanBacklog, PlanNotPlanned, PlanPick } from "../../core/select/plan.ts";

interface ReasonWords {
  readonly name: string;
  readonly meaning: string;
}

/** Why a member is visited, in the order in which visits are given out. */
export const REASON_WORDS: Readonly<Record<PickReason, ReasonWords>> = {
  law: {
    name: "Due by law",
    meaning: "First validation within a year, the next within four: due within the plan.",
  },
  selected: { name: "Selected", meaning: "An analyst selected it." },
  risk: { name: "Risk", meaning: "High in the ranking." },
  sector: { name: "Sector quota", meaning: "Its entity type would have too few visits." },
  random: { name: "Random", meaning: "Drawn by lot: only these say what a visit finds by chance." },
};

/** The order of reasons wherever they are listed. */
export const REASON_ORDER = [
  "law",
  "selected",
  "risk",
  "sector",
  "random",
] as const satisfies readonly PickReason[];

export const MODE_NAMES: Readonly<Record<PlanPick["mode"], string>> = {
  onSite: "On site",
  virtual: "Virtual",
};

export const BAND_NAMES: Readonly<Record<PlanPick["band"], string>> = {
  high: "High risk",
  medium: "Medium risk",
  low: "Low risk",
};

export const CAUSE_NAMES: Readonly<Record<PlanBacklog["cause"], string>> = {
  noRoom: "The office is full",
  noCapacity: "The office has no capacity",
  noOffice: "No field office is known",
};

export const NOT_PLANNED_WORDS: Readonly<Record<PlanNotPlanned["reason"], ReasonWords>> = {
  notCertified: {
    name: "Not certified",
    meaning: "No validation is asked of a member that is not certified.",
  },
  membershipUnknown: { name: "Membership not known", meaning: "The records do not say what the member is." },
  notVisitable: {
    name: "Cannot be visited",
    meaning: "The member's sites cannot be visited; that is not the member's fault.",
  },
  waived: { name: "Waived", meaning: "A supervisor waived the validation." },
  deferred: { name: "Deferred", meaning: "An analyst put it off to a day behind the plan." },
};

/** An office by its name, or that there is none. */
export function officeName(fieldOffice: string | null): string {
  return fieldOffice ?? "No office";
}

/** A use of capacity, of one office and month. */
export type CapacityUse = Plan["capacity"][number];
