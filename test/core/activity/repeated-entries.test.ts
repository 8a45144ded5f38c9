import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ContestedReader, type ContestedRecord } from "../../../core/activity/contested-record.ts";
import { emptyContribution } from "../../../core/activity/contribution.ts";
import { EntryPlaces } from "../../../core/activity/entry-places.ts";
import type { EntrySet } from "../../../core/activity/entry-set.ts";
import { RepeatResolution } from "../../../core/activity/repeat-resolution.ts";
import { RunCounts } from "../../../core/activity/run-counts.ts";
import { ShipmentFold } from "../../../core/activity/shipment-fold.ts";
import { ShipmentTotals } from "../../../core/activity/shipment-totals.ts";
import type { Mapping } from "../../../core/records/mapping/mapping.ts";
import type { FactSources } from "../../../core/score/facts-reader.ts";
import { mappingWith, REQUIRED } from "../records/reading.ts";
import { readAlone } from "./record-alone.ts";
import { readShipments, type ShipmentCells, type ShipmentFile } from "./shipment-files.ts";
import { AS_OF, POLICY_NAME, runParts, sha256, sourcesFor } from "./shipment-run.ts";

const record = (about: ShipmentCells): ShipmentCells => ({ ...REQUIRED, ...about });
const file = (...records: readonly ShipmentCells[]): ShipmentFile => ({
  writing: "plain",
  records: records.map(record),
});
const run = (...files: readonly ShipmentFile[]) => runParts([files], { unknown: "apart", scored: true });

describe("an entry that comes more than once", () => {
  it.each<[string, readonly ShipmentCells[], number, number, number]>([
    ["counts once where it says the same", [{}, {}, {}], 10_000, 0, 2],
    [
      "counts by its newest version, which comes last",
      [{ version: "1" }, { version: "2", valueUsd: "200" }],
      20_000,
      1,
      0,
    ],
    [
      "counts by its newest version, which comes first",
      [{ version: "2", valueUsd: "200" }, { version: "1" }],
      20_000,
      1,
      0,
    ],
    ["counts by version 1 rather than none", [{ valueUsd: "200" }, { version: "1" }], 10_000, 1, 0],
    [
      "counts by version 10 rather than 9",
      [{ version: "10", valueUsd: "200" }, { version: "9" }],
      20_000,
      1,
      0,
    ],
    [
      "counts superseded contents once, whatever comes between them",
      [{ version: "1" }, { version: "2" }, { version: "1" }],
      10_000,
      1,
      1,
    ],
    ["is another entry in another case", [{}, { entryNumber: "e1" }], 20_000, 0, 0],
  ])("%s", (_, records, valueCents, superseded, repeats) => {
    const outcome = run(file(...records));
    expect(outcome).toMatchObject({ superseded, repeats, conflicts: [] });
    expect(outcome.counts.valueCents).toBe(valueCents);
  });

  it("in equal versions that differ counts by the greater digest, and is a conflict with all its digests", () => {
    const values = ["100", "200", "300"];
    const outcomes = [values, values.toReversed()].map((order) =>
      run(file(...order.map((valueUsd) => ({ version: "3", valueUsd })))),
    );
    const [one, other] = outcomes;
    const digestOf = (valueUsd: string) => readAlone(record({ version: "3", valueUsd }))[0]?.digest ?? "";
    expect(other).toEqual(one);
    const digests = values.map((valueUsd) => digestOf(valueUsd)).sort();
    expect(one?.conflicts).toEqual([{ entryNumber: "E1", version: 3, digests }]);
    const greatest = values.find((valueUsd) => digestOf(valueUsd) === digests[2]);
    expect(one?.counts.valueCents).toBe(Number(greatest) * 100);
    expect(one?.scored).toHaveLength(1);
  });

  it("lists conflicts by entry and version, those of superseded versions too", () => {
    const conflicts = ["E2", "E1", "E1 "].flatMap((entryNumber) =>
      ["2", "1"].flatMap((version) => ["1", "2"].map((valueUsd) => ({ entryNumber, version, valueUsd }))),
    );
    expect(
      run(file(...conflicts)).conflicts.map(({ entryNumber, version }) => `${entryNumber} ${version}`),
    ).toEqual(["E1 1", "E1 2", "E2 1", "E2 2"]);
  });

  it("is written once among the scored shipments, as the record that counts", () => {
    const outcome = run(
      file({ version: "1" }, { entryNumber: "E2" }),
      file({ version: "3", valueUsd: "300" }, { version: "2", valueUsd: "200" }),
    );
    const written = outcome.scored.map((line): unknown => JSON.parse(line));
    expect(written).toHaveLength(2);
    expect(written).toEqual([
      expect.objectContaining({ entryNumber: "E1", version: 3, valueUsd: 300 }),
      expect.objectContaining({ entryNumber: "E2", version: 0, valueUsd: 100 }),
    ]);
  });
});

describe("entries whose fingerprints are the same by chance", () => {
  it("both count: the first pass left the other out", () => {
    const counts = new RunCounts();
    const resolution = new RepeatResolution(new ShipmentTotals(AS_OF), counts);
    const contested = (entryNumber: string, isFolded: boolean): ContestedRecord => ({
      entryNumber,
      version: 0,
      digest: "0",
      contribution: { ...emptyContribution(), valueCents: 100 },
      memberId: "",
      isFolded,
      scored: undefined,
    });
    counts.add(emptyContribution(), 1);
    resolution.take(contested("E1", true));
    resolution.take(contested("E2", false));
    expect(counts).toMatchObject({ counted: 2, valueCents: 100 });
    expect([resolution.superseded, resolution.repeats, resolution.conflicts()]).toEqual([0, 0, []]);
  });
});

describe("the second look at a file", () => {
  const header = "entryNumber,entryDate,importerId,countryOfOrigin,valueUsd";
  const rest = "2026-03-14,M1,MX,1";

  it.each<[string, string, Mapping | undefined, number]>([
    ["passes over what came once", `${header}\nE1,${rest}\nE2,${rest}\nE1,${rest}\n`, undefined, 2],
    [
      "finds an entry with blanks round it",
      `${header}\n E1 ,${rest}\n\tE1,${rest}\n\u00a0E1,${rest}\n`,
      undefined,
      3,
    ],
    ["finds an entry in quotes", `${header}\n"E1",${rest}\n" E1",${rest}\n`, undefined, 2],
    ["finds an entry with quotes in it", `${header}\n"E""1",${rest}\n"E""1 ",${rest}\n`, undefined, 2],
    [
      "finds an entry that the mapping translates",
      `${header}\nE0,${rest}\nE1,${rest}\n`,
      mappingWith({ values: { entryNumber: { E0: "E1" } } }),
      2,
    ],
    [
      "finds an entry that the mapping joins",
      `filer,entry,${header.slice("entryNumber,".length)}\nABC,1,${rest}\nABC,2,${rest}\nABC,1,${rest}\n`,
      mappingWith({ joins: { entryNumber: ["filer", "entry"] } }),
      2,
    ],
    [
      "finds the one entry that the mapping gives",
      `${header.slice("entryNumber,".length)}\n${rest}\n${rest}\n`,
      mappingWith({ constants: { entryNumber: "E1" } }),
      2,
    ],
  ])("%s", (_, content, mapping, found) => {
    expect(contested(content, mapping)).toHaveLength(found);
  });

  it("finds the same however the bytes come", () => {
    const content = `${header}\nE1,${rest}\n"E""2",${rest}\nE1,${rest}\nE3,${rest}\n"E""2",${rest}\n`;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 9 }), (pieces) => {
        expect(contested(content, undefined, pieces)).toEqual(["E1", 'E"2', "E1", 'E"2']);
      }),
    );
  });

  it("has nothing to read in a file without records", () => {
    expect(contested(`${header}\n`, undefined)).toEqual([]);
  });
});

function foldedOnce(content: string, mapping?: Mapping) {
  const sources = sourcesFor("apart");
  const places = new EntryPlaces();
  const fold = new ShipmentFold({
    sources,
    latestDay: AS_OF,
    onReject: () => {},
  });
  readShipments(content, fold.taker(places), "csv", mapping);
  return { fold, places, sources };
}

function readerOf(sources: FactSources, repeated: EntrySet): ContestedReader {
  return new ContestedReader({ sources, policyName: POLICY_NAME, repeated, digest: sha256, scored: false });
}

/** The records of a file whose entries come more than once in it. */
function contested(
  content: string,
  mapping: Mapping | undefined,
  pieces: readonly number[] = [content.length],
): readonly string[] {
  const { fold, places, sources } = foldedOnce(content, mapping);
  const found: string[] = [];
  const again = readerOf(sources, fold.repeated).again(
    { file: "file", format: "csv", mapping, places },
    ({ entryNumber }) => found.push(entryNumber),
  );
  const bytes = new TextEncoder().encode(content);
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const length = pieces[turn % pieces.length] ?? 1;
    again.push(bytes.slice(at, at + length));
    at += length;
  }
  again.end();
  return found;
}
