import type { Status } from "../../core/records/fields/programme-codes.ts";

const STATUS_NAMES: Readonly<Record<Status, string>> = {
  applied: "Applied",
  certified: "Certified",
  validated: "Validated",
  exceeding: "Exceeding",
  suspended: "Suspended",
  removed: "Removed",
  withdrawn: "Withdrawn",
};

/** The name of a step of a membership; a dash where nothing tells. */
export function statusName(status: string | null | undefined): string {
  const names: Readonly<Record<string, string>> = STATUS_NAMES;
  return status ? (names[status] ?? status) : "—";
}

/** The tier of a member in words; 0 is none. */
export function tierName(tier: number): string {
  return tier === 0 ? "No tier" : `Tier ${tier}`;
}
