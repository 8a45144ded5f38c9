import { dayFromText, dayToText, monthToText } from "../records/calendar-date.ts";
import type { Validation } from "../records/fields/validation.ts";
import { type BaseRate, baseRate } from "./base-rate.ts";
import { monthFromText } from "./month-text.ts";
import { PICK_REASONS, type PickReason } from "./pick-reason.ts";
import type { Plan, PlanPick } from "./plan.ts";
import { type Estimate, wilson } from "./wilson.ts";

/**
 * Months after the plan in which its visits may still be completed: a member has 90 days to answer what a visit asks for, and
 * a visit of the last month closes only then. What comes later belongs to a later plan.
 */
const GRACE_MONTHS = 3;

/** What a validation tells about a visit. */
export type VisitResult = Pick<Validation, "validationId" | "memberId" | "completedOn" | "result">;

/** Visits under one reason of record. */
export interface ReasonOutcome {
  readonly reason: PickReason;
  readonly planned: number;
  /** Planned members with a validation in the time that counts. */
  readonly visited: number;
  /** Planned and not visited yet. */
  readonly pending: number;
  /** Visits that did not end in `passed`. */
  readonly hits: number;
  /** Hits among visits; null before the first visit. */
  readonly hitRate: Estimate | null;
  /** The hit rate over the base rate, to two decimals; null where either is unknown or the base rate is 0. */
  readonly lift: number | null;
}

/** What the visits of a plan found. */
export interface PlanOutcomes {
  /** Validations completed from the one day to the other, both included, count. `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly reasons: readonly ReasonOutcome[];
  /** Of visits at random alone: those that risk, law or people chose say nothing of the rest. */
  readonly baseRate: BaseRate;
  /** Members validated in that time whom the plan does not visit. */
  readonly unplanned: number;
}

/**
 * Tells how often the visits of a plan found something, by reason of record. A pick's visit is the first validation of its
 * member completed on or after the plan's first day, up to three months past its end; neither the order of validations nor
 * repeats matter.
 */
export function planOutcomes(plan: Plan, validations: readonly VisitResult[]): PlanOutcomes {
  const window = windowOf(plan);
  const visits = firstVisits(validations, window);
  const base = baseRate(
    plan.strata,
    plan.picks.flatMap(({ memberId, fieldOffice, reason }) => {
      const visit = reason === "random" ? visits.get(memberId) : undefined;
      return visit === undefined ? [] : [{ fieldOffice, isHit: isHit(visit) }];
    }),
  );
  const reasons = PICK_REASONS.map((reason) =>
    reasonOutcome(
      reason,
      plan.picks.filter((pick) => pick.reason === reason),
      visits,
      base,
    ),
  );
  const visited = reasons.reduce((sum, { visited: own }) => sum + own, 0);
  return { ...window, reasons, baseRate: base, unplanned: visits.size - visited };
}

function windowOf({ from, months }: Plan): { from: string; to: string } {
  const after = monthToText(monthFromText(from) + months + GRACE_MONTHS);
  return { from: `${from}-01`, to: dayToText(dayFromText(`${after}-01`) - 1) };
}

function firstVisits(
  validations: readonly VisitResult[],
  { from, to }: { readonly from: string; readonly to: string },
): Map<string, VisitResult> {
  const first = new Map<string, VisitResult>();
  for (const validation of validations) {
    const { memberId, completedOn } = validation;
    if (completedOn < from || completedOn > to) continue;
    const held = first.get(memberId);
    if (held === undefined || orderOf(validation) < orderOf(held)) first.set(memberId, validation);
  }
  return first;
}

function orderOf({ completedOn, validationId, result }: VisitResult): string {
  return `${completedOn} ${validationId} ${result}`;
}

function isHit({ result }: VisitResult): boolean {
  return result !== "passed";
}

function reasonOutcome(
  reason: PickReason,
  picks: readonly PlanPick[],
  visits: ReadonlyMap<string, VisitResult>,
  base: BaseRate,
): ReasonOutcome {
  const made = picks.flatMap(({ memberId }) => visits.get(memberId) ?? []);
  const hits = made.filter(isHit).length;
  const hitRate = made.length === 0 ? null : wilson(hits / made.length, made.length);
  return {
    reason,
    planned: picks.length,
    visited: made.length,
    pending: picks.length - made.length,
    hits,
    hitRate,
    lift: liftOf(hitRate, base),
  };
}

function liftOf(hitRate: Estimate | null, base: BaseRate): number | null {
  if (hitRate === null || base.status === "unknown" || base.rate === 0) return null;
  return Math.round((100 * hitRate.rate) / base.rate) / 100;
}
