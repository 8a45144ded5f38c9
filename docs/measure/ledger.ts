import { performance } from "node:perf_hooks";
import { EntryLedger } from "../../core/activity/entry-ledger.ts";
import type { StoredFeatures } from "../../core/score/stored-shipment.ts";

/** Measures what the ledger of a ranking takes: node --expose-gc docs/measure/ledger.ts [entries] */
const entries = Number(process.argv[2] ?? 1_000_000);

const ledger = new EntryLedger();
const before = process.memoryUsage();
const from = performance.now();
for (let entry = 0; entry < entries; entry++) ledger.take(featuresOf(entry));
const seconds = (performance.now() - from) / 1_000;
globalThis.gc?.();
const after = process.memoryUsage();
const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
process.stdout.write(
  `${ledger.entries} entries: ${seconds.toFixed(1)} s, ${(bytes / 1_000_000).toFixed(0)} MB, ${(bytes / entries).toFixed(0)} bytes an entry\n`,
);

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
