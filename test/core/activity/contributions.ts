import fc from "fast-check";
import { type Contribution, emptyContribution, NO_MEMBER } from "../../../core/activity/contribution.ts";
import { type ActivityWindow, ShipmentTotals } from "../../../core/activity/shipment-totals.ts";
import { dayFromText, monthOfDay } from "../../../core/records/calendar-date.ts";
import { memberAsFound } from "../../../core/registry/importers.ts";

export const AS_OF = dayFromText("2026-06-15");
export const MONTH = monthOfDay(AS_OF);
export const WINDOW: ActivityWindow = {
  asOfMonth: MONTH,
  windowMonths: 4,
  exposureMonths: 2,
  monthWeights: [1_000, 500, 250, 125],
};
export const MEMBERS = ["M1", "M0", "M2"].map(memberAsFound);

/** A shipment of member 0 on the day, with a right MID; nothing else is known of it. */
export function shipment(about: Partial<Contribution> = {}): Contribution {
  const day = about.day ?? AS_OF;
  return { ...emptyContribution(), member: 0, day, month: monthOfDay(day), midVerdict: "match", ...about };
}

export const monthsAgo = (age: number, about: Partial<Contribution> = {}) =>
  shipment({ day: AS_OF - 1, month: MONTH - age, ...about });

export function totalsOf(shipments: readonly Contribution[]): ShipmentTotals {
  const totals = new ShipmentTotals(AS_OF);
  for (const each of shipments) totals.add(each, 1);
  return totals;
}

/** The columns of member 0; sums of nothing are left out. */
export function columnsOf(totals: ShipmentTotals, window = WINDOW, member = 0): Record<string, number> {
  const columns: Record<string, Float64Array> = { ...totals.columns(MEMBERS.length, window) };
  const sums = Object.entries(columns).map(([name, column]) => [name, column[member] ?? Number.NaN] as const);
  return Object.fromEntries(sums.filter(([, sum]) => sum !== 0));
}

const someContribution: fc.Arbitrary<Contribution> = fc
  .record({
    member: fc.constantFrom(NO_MEMBER, 0, 1, 2),
    day: fc.integer({ min: AS_OF - 160, max: AS_OF + 5 }),
    valueCents: fc.nat(1_000_000),
    weightGrams: fc.integer({ min: -1, max: 100 }),
    chapter: fc.constantFrom(-1, 1, 85),
    threatLevel: fc.constantFrom(-1, 0, 100, 1_000),
    anomalyPoints: fc.constantFrom(0, 10, 40),
    midVerdict: fc.constantFrom("match", "mismatch", "malformed", "missing", "unverifiable"),
    usedFast: fc.boolean(),
  })
  .map((about) => shipment(about));
export const someContributions = fc.array(someContribution, { maxLength: 30 });

export const months = (member: number, totals: ShipmentTotals, window = WINDOW) =>
  totals.months(MEMBERS.length, window).of(member);
