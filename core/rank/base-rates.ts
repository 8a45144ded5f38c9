import type { RateId } from "../factors/member/member-facts.ts";
import { plainRate, shrunkRate } from "../factors/member/shrunk-rate.ts";
import type { EntityType } from "../records/fields/programme-codes.ts";
import type { RegisteredMember } from "../registry/registered-member.ts";
import { columnValue } from "./column-value.ts";
import type { RateColumns } from "./rate-columns.ts";

/** Rates of an entity type, in thousandths of an event per 1,000 entries; undefined where no member has entries. */
export type BaseRates = Readonly<Record<RateId, number | undefined>>;

/** The base rates of each entity type among the members. */
export type BaseRatesByType = ReadonlyMap<EntityType, BaseRates>;

/**
 * The rates that each entity type's members are shrunk towards. A type's own rate is shrunk towards that of all members in the
 * same way, so that a type with hardly an entry (carriers and brokers import little) does not take its base from chance.
 */
export function baseRates(
  members: readonly RegisteredMember[],
  columns: Readonly<Record<RateId, RateColumns>>,
  shrinkageEntries: number,
): BaseRatesByType {
  const byType = totalsByType(members, columns);
  const bases = new Map<EntityType, BaseRates>();
  const all = [...byType.values()];
  const baseOf = (own: Totals, id: RateId) =>
    baseRate(
      own[id],
      all.map((totals) => totals[id]),
      shrinkageEntries,
    );
  for (const [type, own] of byType) {
    bases.set(type, {
      incidents: baseOf(own, "incidents"),
      anomalies: baseOf(own, "anomalies"),
      midErrors: baseOf(own, "midErrors"),
    });
  }
  return bases;
}

interface Total {
  events: number;
  exposure: number;
}

type Totals = Readonly<Record<RateId, Total>>;

function totalsByType(members: readonly RegisteredMember[], columns: Readonly<Record<RateId, RateColumns>>) {
  const byType = new Map<EntityType, Totals>();
  for (const { index, entityType } of members) {
    const totals = byType.get(entityType) ?? emptyTotals();
    byType.set(entityType, totals);
    addMember(totals.incidents, columns.incidents, index);
    addMember(totals.anomalies, columns.anomalies, index);
    addMember(totals.midErrors, columns.midErrors, index);
  }
  return byType;
}

function emptyTotals(): Totals {
  const empty = (): Total => ({ events: 0, exposure: 0 });
  return { incidents: empty(), anomalies: empty(), midErrors: empty() };
}

function addMember(total: Total, columns: RateColumns, index: number): void {
  const exposure = columnValue(columns.exposure, index, 0);
  // What happened to a member without entries happened in no known number of them: it makes no rate.
  if (exposure === 0) return;
  total.events += columnValue(columns.events, index, 0);
  total.exposure += exposure;
}

function baseRate(own: Total, all: readonly Total[], shrinkageEntries: number): number | undefined {
  const exposure = all.reduce((sum, total) => sum + total.exposure, 0);
  if (exposure === 0) return undefined;
  const events = all.reduce((sum, total) => sum + total.events, 0);
  return shrunkRate({ ...own, base: plainRate(events, exposure) }, shrinkageEntries);
}
