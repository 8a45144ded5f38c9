import fc from "fast-check";
import { expect, it } from "vitest";
import { EntryPlaces } from "../../../core/activity/entry-places.ts";
import { ShipmentFold } from "../../../core/activity/shipment-fold.ts";
import { type RecordAlone, readAlone } from "./record-alone.ts";
import {
  readShipmentFile,
  type ShipmentCells,
  someShipments,
  WRITINGS,
  type Writing,
} from "./shipment-files.ts";
import {
  AS_OF,
  baselinesOf,
  candidatesOf,
  type HowToRun,
  linesOnce,
  type RunOutcome,
  runParts,
  sourcesFor,
} from "./shipment-run.ts";

const MOST_PARTS = 4;
const MOST_FILES = 3;

/** Where a record goes: a part of the run, a file of the part, and its turn in the file. */
const somePlace = fc.record({ part: fc.nat(MOST_PARTS - 1), file: fc.nat(MOST_FILES - 1), turn: fc.nat() });
const someRun = fc.record({
  unknown: fc.constantFrom("apart", "asFound"),
  scored: fc.boolean(),
}) satisfies fc.Arbitrary<HowToRun>;
const someWriting = fc.constantFrom(...WRITINGS);

type Place = { readonly part: number; readonly file: number; readonly turn: number };

function divided(records: readonly ShipmentCells[], places: readonly Place[], writings: readonly Writing[]) {
  const placed = records.map((record, at) => ({
    record,
    ...(places[at % places.length] ?? { part: 0, file: 0, turn: 0 }),
  }));
  return Array.from({ length: MOST_PARTS }, (_, part) =>
    Array.from({ length: MOST_FILES }, (_, file) => ({
      writing: writings[(part + file) % writings.length] ?? "plain",
      records: placed
        .filter((each) => each.part === part && each.file === file)
        .sort((one, other) => one.turn - other.turn)
        .map(({ record }) => record),
    })),
  );
}

it("gives the same bytes for any order of records, any files, any parts and any writing", () => {
  fc.assert(
    fc.property(
      someShipments,
      fc.array(somePlace, { minLength: 1, maxLength: 24 }),
      fc.array(someWriting, { minLength: 1, maxLength: 5 }),
      someRun,
      (records, places, writings, how) => {
        const whole = runParts([[{ writing: "plain", records }]], how);
        expect(runParts(divided(records, places, writings), how)).toEqual(whole);
      },
    ),
  );
});

it("counts of each entry its newest version, of equal versions the greater digest, once", () => {
  fc.assert(
    fc.property(someShipments, someRun, someWriting, (records, how, writing) => {
      const run = runParts([[{ writing, records }]], how);
      expect(run).toMatchObject(oracle(records, how));
    }),
  );
});

it("takes every record as accepted or rejected, and every accepted one as counted, superseded or repeated", () => {
  fc.assert(
    fc.property(someShipments, someRun, (records, how) => {
      const { accepted, rejected, counts, superseded, repeats } = runParts(
        [[{ writing: "plain", records }]],
        how,
      );
      expect(accepted + rejected).toBe(records.length);
      expect(counts.counted + superseded + repeats).toBe(accepted);
    }),
  );
});

/** The same run, told in another way: choose among the records first, then fold those that were chosen. */
function oracle(records: readonly ShipmentCells[], { unknown, scored }: HowToRun): Partial<RunOutcome> {
  const chosen = chosenOf(records);
  const sources = sourcesFor(unknown);
  const fold = (of: readonly ShipmentCells[]) => {
    const folded = new ShipmentFold({ sources, latestDay: AS_OF, onReject: () => {} });
    const file = { writing: "plain", records: of } as const;
    readShipmentFile(file, folded.taker(new EntryPlaces()));
    return { folded, lines: scored ? linesOnce(file, sources) : [] };
  };
  // Whoever imports in any record is found, though another version counts.
  for (const record of records) fold([record]);
  const { folded, lines } = fold(chosen.winners);
  const { members } = sources.importers;
  return {
    candidates: candidatesOf(folded.totals, members),
    baselines: baselinesOf(folded.totals, members),
    counts: folded.counts,
    conflicts: chosen.conflicts,
    superseded: chosen.contents - chosen.winners.length,
    repeats: chosen.accepted - chosen.contents,
    accepted: chosen.accepted,
    scored: lines.sort(),
  };
}

function chosenOf(records: readonly ShipmentCells[]) {
  const read = records.flatMap(readAlone);
  const byEntry = Map.groupBy(read, ({ entryNumber }) => entryNumber);
  const newestFirst = (one: RecordAlone, other: RecordAlone) =>
    other.version - one.version || (one.digest < other.digest ? 1 : -1);
  const winners = [...byEntry.values()].flatMap((versions) =>
    versions
      .sort(newestFirst)
      .slice(0, 1)
      .map(({ record }) => record),
  );
  const byVersion = Map.groupBy(read, ({ entryNumber, version }) => JSON.stringify([entryNumber, version]));
  const conflicts = [...byVersion]
    .map(([key, those]) => {
      const [entryNumber, version] = JSON.parse(key);
      return { entryNumber, version, digests: [...new Set(those.map(({ digest }) => digest))].sort() };
    })
    .filter(({ digests }) => digests.length > 1)
    .sort((one, other) =>
      one.entryNumber === other.entryNumber
        ? one.version - other.version
        : one.entryNumber < other.entryNumber
          ? -1
          : 1,
    );
  const contents = new Set(
    read.map(({ entryNumber, version, digest }) => JSON.stringify([entryNumber, version, digest])),
  ).size;
  return { winners, conflicts, contents, accepted: read.length };
}
