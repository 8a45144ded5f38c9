import fc from "fast-check";
import { expect, it } from "vitest";
import { EntryLedger } from "../../../core/activity/entry-ledger.ts";
import type { UnknownImporters } from "../../../core/registry/importers.ts";
import type { StoredFeatures } from "../../../core/score/stored-shipment.ts";
import { readAlone } from "./record-alone.ts";
import { type ShipmentCells, someShipments } from "./shipment-files.ts";
import { AS_OF, baselinesOf, candidatesOf, runParts, sourcesFor } from "./shipment-run.ts";
import { storedRecords } from "./stored-records.ts";

const DIGEST_LENGTH = 32;

it("stored records, in any order and any shards, rank as the files do", () => {
  fc.assert(
    fc.property(
      someShipments,
      fc.array(fc.record({ shard: fc.nat(3), turn: fc.nat() }), { minLength: 1, maxLength: 12 }),
      fc.constantFrom<UnknownImporters>("apart", "asFound"),
      (records, places, unknown) => {
        const { candidates, baselines, counts, superseded, newestDay, futureExamples, conflicts } = runParts(
          [[{ writing: "plain", records }]],
          { unknown, scored: false },
        );
        expect(rankedFrom(shardsOf(storedRecords(records, unknown), places), unknown)).toEqual({
          candidates,
          baselines,
          counts,
          superseded,
          newestDay,
          futureExamples,
          conflicts: conflicts.map(({ digests, ...about }) => ({
            ...about,
            digests: digests.map((each) => each.slice(0, DIGEST_LENGTH)),
          })),
          inFuture: contentsInFuture(records),
        });
      },
    ),
  );
});

type Place = { readonly shard: number; readonly turn: number };

function shardsOf(stored: readonly StoredFeatures[], places: readonly Place[]): StoredFeatures[][] {
  const placed = stored.map((each, at) => ({
    each,
    ...(places[at % places.length] ?? { shard: 0, turn: 0 }),
  }));
  return Array.from({ length: 4 }, (_, shard) =>
    placed
      .filter((one) => one.shard === shard)
      .sort((one, other) => one.turn - other.turn)
      .map(({ each }) => each),
  );
}

/** Folds shards apart and together, as a ranking does. */
function rankedFrom(shards: readonly (readonly StoredFeatures[])[], unknown: UnknownImporters) {
  const ledger = new EntryLedger();
  for (const shard of shards) {
    const partial = new EntryLedger();
    for (const each of shard) partial.take(each);
    for (const line of partial.lines()) ledger.takeLine(line);
  }
  const { totals, members, ...folded } = ledger.fold(sourcesFor(unknown).registry, AS_OF);
  return {
    ...folded,
    candidates: candidatesOf(totals, members),
    baselines: baselinesOf(totals, members),
    superseded: ledger.superseded,
    conflicts: ledger.conflicts(),
  };
}

/** A table holds a content once, so it cannot tell how often it came. */
function contentsInFuture(records: readonly ShipmentCells[]): number {
  const contents = records
    .flatMap(readAlone)
    .filter(({ record }) => (record["entryDate"] ?? "") > "2026-06-15")
    .map(({ entryNumber, version, digest }) => JSON.stringify([entryNumber, version, digest]));
  return new Set(contents).size;
}
