import type { Day } from "../records/calendar-date.ts";
import type { RegisteredMember } from "../registry/registered-member.ts";
import type { RunCounts } from "./run-counts.ts";
import type { ShipmentTotals } from "./shipment-totals.ts";

/** Shipments folded, every entry once: what a ranking needs of them. */
export interface FoldedShipments {
  readonly totals: ShipmentTotals;
  readonly counts: RunCounts;
  /** The members that the totals are kept by: the registry's, and importers known by their shipments only. */
  readonly members: readonly RegisteredMember[];
  /** Newest entry date that is not in the future; -1 where there is none. */
  readonly newestDay: Day;
  /** How many are dated after the last day that counts, and the first few of their entry numbers, in order. */
  readonly inFuture: number;
  readonly futureExamples: readonly string[];
}
