import { EntryLedger } from "../../core/activity/entry-ledger.ts";
import type { StoredFeatures } from "../../core/score/stored-shipment.ts";
import { cpuMilliseconds } from "../measure/cpu-time.ts";
import { endSuite, isShort } from "../measure/end-suite.ts";
import { figureOf } from "../measure/figure.ts";

/**
 * Measures what the ledger of a ranking takes, in processor time and in memory: node --expose-gc bench/core/ledger.ts [--short]. A table
 * of it doubles when it is full, so what an entry takes depends on how full it is.
 */
const short = isShort(process.argv);
const entries = short ? 200_000 : 1_000_000;

const ledger = new EntryLedger();
const before = memory();
const milliseconds = await cpuMilliseconds(() => {
  for (let entry = 0; entry < entries; entry++) ledger.take(featuresOf(entry));
});
const bytes = memory() - before;
await endSuite("ledger", short, [
  figureOf("ledger.entry", "µs", [(milliseconds * 1_000) / ledger.entries]),
  figureOf("ledger.entry.memory", "bytes", [bytes / ledger.entries]),
]);

/** Bytes in use, what nothing holds any more swept away. */
function memory(): number {
  if (globalThis.gc === undefined) throw new Error("start Node with --expose-gc, or garbage is measured");
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Made-up features: one entry for each number, of some thousand importers. */
function featuresOf(entry: number): StoredFeatures {
  return {
    entryNumber: `ABC-${String(entry).padStart(7, "0")}-${entry % 10}`,
    version: 1,
    digest: entry.toString(16).padStart(32, "0"),
    importerId: `M${entry % 12_000}`,
    entryDate: "2026-06-30",
    valueCents: 1_000_000 + entry,
    weightGrams: 250_000,
    countryOfOrigin: "MX",
    chapter: 85,
    threatLevel: 500,
    anomalyPoints: 0,
    unknownAnomalies: 0,
    midVerdict: "match",
    usedFast: false,
    lane: "green",
    tierCredit: 35,
    recognitionCredit: 0,
    creditPoints: 35,
    creditLostToMid: 0,
    registry: "000002-0123456789ab",
  };
}
