import { EntryLedger } from "../../../core/activity/entry-ledger.ts";
import type { FoldedShipments } from "../../../core/activity/folded-shipments.ts";
import { dayFromText } from "../../../core/records/calendar-date.ts";
import type { Member } from "../../../core/records/fields/member.ts";
import { Registry } from "../../../core/registry/registry.ts";
import type { StoredFeatures } from "../../../core/score/stored-shipment.ts";

export const LATEST = dayFromText("2026-06-15");
export const digest = (digit: string) => digit.repeat(32);

export function stored(change: Partial<StoredFeatures> = {}): StoredFeatures {
  return {
    entryNumber: "E1",
    version: 0,
    digest: digest("a"),
    registry: "000001-0123456789ab",
    importerId: "IOR-1",
    entryDate: "2026-06-01",
    valueCents: 10_000,
    weightGrams: -1,
    chapter: -1,
    countryOfOrigin: "MX",
    threatLevel: -1,
    anomalyPoints: 0,
    unknownAnomalies: 0,
    midVerdict: "missing",
    usedFast: false,
    lane: "standard",
    tierCredit: 0,
    recognitionCredit: 0,
    creditPoints: 0,
    creditLostToMid: 0,
    ...change,
  };
}

export function ledgerOf(...contents: readonly Partial<StoredFeatures>[]): EntryLedger {
  const ledger = new EntryLedger();
  for (const content of contents) ledger.take(stored(content));
  return ledger;
}

export const member = (memberId: string, ...importerIds: string[]): Member => ({
  memberId,
  entityType: "IMP",
  importerIds,
});

export const registryOf = (...members: readonly Member[]) => new Registry(members, []);
export const NOBODY = registryOf();

/** Value by member, from the baselines: contents need a chapter and a weight to be in them. */
export function entriesByImporter({ totals, members }: FoldedShipments): Record<string, number> {
  const byImporter: Record<string, number> = {};
  for (const line of totals.baselines(members))
    if (line.kind === "month") byImporter[line.importerId] = line.entries;
  return byImporter;
}

export function outcomeOf(ledger: EntryLedger) {
  const registry = registryOf(member("M1"), member("M2", "IOR-2"));
  const { totals, members, ...folded } = ledger.fold(registry, LATEST);
  return {
    ...folded,
    baselines: [...totals.baselines(members)],
    lines: [...ledger.lines()].sort(),
    conflicts: ledger.conflicts(),
    figures: [ledger.entries, ledger.superseded],
  };
}
