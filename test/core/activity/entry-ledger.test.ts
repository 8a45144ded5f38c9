import { describe, expect, it } from "vitest";
import { EntryLedger } from "../../../core/activity/entry-ledger.ts";
import type { StoredFeatures } from "../../../core/score/stored-shipment.ts";
import {
  digest,
  entriesByImporter,
  LATEST,
  ledgerOf,
  member,
  NOBODY,
  registryOf,
} from "./ledger-contents.ts";

describe("which content of an entry counts", () => {
  const cheap = { valueCents: 100 };
  const dear = { valueCents: 200 };

  it.each<[string, readonly Partial<StoredFeatures>[], number, number]>([
    ["the only one", [cheap], 100, 0],
    ["the only one, however often it comes", [cheap, cheap, cheap], 100, 0],
    [
      "the newest version",
      [
        { ...cheap, version: 1 },
        { ...dear, version: 2 },
      ],
      200,
      1,
    ],
    [
      "the newest version, whatever its digest",
      [
        { ...cheap, version: 10, digest: digest("0") },
        { ...dear, version: 9, digest: digest("f") },
      ],
      100,
      1,
    ],
    [
      "of equal versions the greater digest",
      [
        { ...cheap, digest: digest("9") },
        { ...dear, digest: digest("a") },
        { ...cheap, digest: digest("8") },
      ],
      200,
      2,
    ],
    [
      "of digests that differ in their last digit only the greater",
      [
        { ...dear, digest: `${"7".repeat(31)}f` },
        { ...cheap, digest: `${"7".repeat(31)}e` },
      ],
      200,
      1,
    ],
    [
      "of digests that begin with f the greater: they are no negative numbers",
      [
        { ...dear, digest: digest("f") },
        { ...cheap, digest: digest("1") },
      ],
      200,
      1,
    ],
  ])("is %s", (_, contents, valueCents, superseded) => {
    for (const order of [contents, contents.toReversed()]) {
      const ledger = ledgerOf(...order);
      const { counts } = ledger.fold(NOBODY, LATEST);
      expect([ledger.entries, ledger.superseded]).toEqual([1, superseded]);
      expect(counts).toMatchObject({ counted: 1, valueCents });
    }
  });

  it("is told apart by the entry number itself, letter by letter", () => {
    const numbers = ["E1", "e1", "E10", "E", "Ü1", "\ufeffE1", "E1 2", "E1#0000000"];
    const ledger = ledgerOf(...numbers.map((entryNumber) => ({ entryNumber, entryDate: "2026-07-01" })));
    expect(ledger.entries).toBe(numbers.length);
    expect(ledger.fold(NOBODY, LATEST).futureExamples).toEqual(numbers.toSorted());
  });

  it("is among many entries found again", () => {
    const numbers = Array.from({ length: 20_000 }, (_, at) => `E${at}`);
    const ledger = ledgerOf(
      ...numbers.map((entryNumber) => ({ entryNumber })),
      ...numbers.map((entryNumber) => ({ entryNumber, version: 1, ...dear })),
    );
    expect([ledger.entries, ledger.superseded]).toEqual([20_000, 20_000]);
    expect(ledger.fold(NOBODY, LATEST).counts.valueCents).toBe(20_000 * 200);
  });
});

describe("a content that was scored twice and came out differently", () => {
  const first = { midVerdict: "mismatch" } as const;
  const second = { midVerdict: "match" } as const;

  it("counts once, as the same one in any order, superseded or not", () => {
    for (const newer of [[], [{ version: 2 }]]) {
      const outcomes = [
        [first, second, ...newer],
        [second, first, ...newer],
        [...newer, first, second],
        [...newer, second, first],
      ].map((order) => [...ledgerOf(...order).lines()].sort());
      for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
      expect(outcomes[0]).toHaveLength(1 + newer.length);
    }
  });
});

describe("a content that was scored with several registries", () => {
  const scored = (registry: string, valueCents: number) => ({ registry, valueCents });

  it.each<[string, readonly Partial<StoredFeatures>[], number]>([
    ["an older one", [scored("000003-aaaaaaaaaaaa", 300), scored("000005-000000000000", 500)], 500],
    ["none", [scored("none", 900), scored("000001-0123456789ab", 100)], 100],
    ["a tenth one", [scored("000009-ffffffffffff", 900), scored("000010-000000000000", 100)], 100],
  ])("counts once, as scored with the greatest, behind %s", (_, contents, valueCents) => {
    for (const order of [contents, contents.toReversed()]) {
      for (const others of [[], [{ version: 1, valueCents: 7 }]]) {
        const ledger = ledgerOf(...order, ...others);
        expect([ledger.superseded, ledger.conflicts()]).toEqual([others.length, []]);
        expect(ledger.fold(NOBODY, LATEST).counts.valueCents).toBe(others.length === 0 ? valueCents : 7);
        expect([...ledger.lines()].filter((line) => line.includes(`,${valueCents},`))).toHaveLength(1);
      }
    }
  });

  it("stands by its registry's place, not by what was made of it", () => {
    const ledger = ledgerOf({ registry: "000002-a", valueCents: 1 }, { registry: "000001-b", valueCents: 2 });
    expect(ledger.fold(NOBODY, LATEST).counts.valueCents).toBe(1);
  });

  it("is refused where its registry is no version", () => {
    expect(() => ledgerOf({ registry: "latest" })).toThrow(
      expect.objectContaining({ name: "RegistryVersionUnknown", version: "latest" }),
    );
  });
});

describe("the member of an entry", () => {
  it("is whom the registry finds behind the importer of the content that counts", () => {
    const ledger = ledgerOf(
      { entryNumber: "E1", version: 1, importerId: "M1" },
      { entryNumber: "E1", version: 2, importerId: "IOR-2" },
      { entryNumber: "E2", importerId: "M1" },
      { entryNumber: "E3", importerId: "M1" },
    );
    const folded = ledger.fold(registryOf(member("M1"), member("M2", "IOR-2")), LATEST);
    expect(entriesByImporter(folded)).toEqual({ M1: 2, M2: 1 });
    expect(folded.members.map(({ memberId }) => memberId)).toEqual(["M1", "M2"]);
  });

  it("is nobody where the registry does not know the importer, and counted apart", () => {
    const folded = ledgerOf({ importerId: "stranger" }).fold(registryOf(member("M1")), LATEST);
    expect(entriesByImporter(folded)).toEqual({});
    expect(folded.counts.unknownImporters).toEqual({ shipments: 1, valueCents: 10_000 });
  });

  it("is the importer as found where the registry has no members, also of a content that does not count", () => {
    const ledger = ledgerOf({ version: 1, importerId: "old" }, { version: 2, importerId: "new" });
    const folded = ledger.fold(NOBODY, LATEST);
    expect(folded.members.map(({ memberId }) => memberId).sort()).toEqual(["new", "old"]);
    expect(entriesByImporter(folded)).toEqual({ new: 1 });
    expect(folded.counts.unknownImporters.shipments).toBe(0);
  });
});

describe("dates", () => {
  it("after the last day are in the future: named, counted, in no totals and not the newest", () => {
    const folded = ledgerOf(
      { entryNumber: "E1", entryDate: "2026-06-15" },
      { entryNumber: "E2", entryDate: "2026-06-16" },
      { entryNumber: "E2", version: 1, entryDate: "2026-06-17" },
    ).fold(NOBODY, LATEST);
    expect(folded).toMatchObject({ newestDay: LATEST, inFuture: 2, futureExamples: ["E2"] });
    expect(entriesByImporter(folded)).toEqual({ "IOR-1": 1 });
  });

  it("have no newest one where nothing came", () => {
    expect(new EntryLedger().fold(NOBODY, LATEST)).toMatchObject({ newestDay: -1, inFuture: 0 });
  });
});

describe("the lines of a ledger", () => {
  it("are arrays in one order, a line a content", () => {
    const features = {
      weightGrams: 12_400_000,
      chapter: 85,
      threatLevel: 125,
      anomalyPoints: 40,
      unknownAnomalies: 1,
    };
    const credits = { tierCredit: 200, recognitionCredit: 3, creditPoints: 203, creditLostToMid: 5 };
    const ledger = ledgerOf({ ...features, ...credits, midVerdict: "match", usedFast: true, lane: "fast" });
    expect([...ledger.lines()]).toEqual([
      `["E1",0,"${digest("a")}",1,"IOR-1",20605,10000,12400000,85,"MX",125,40,1,"match",true,"fast",200,3,203,5]`,
    ]);
  });

  it("are read back by another ledger as they were", () => {
    const ledger = ledgerOf({}, { version: 1, digest: `0${"f".repeat(31)}` }, { entryNumber: 'E"2' });
    const other = new EntryLedger();
    for (const line of ledger.lines()) other.takeLine(line);
    expect([...other.lines()].sort()).toEqual([...ledger.lines()].sort());
  });

  it.each([
    ["no JSON", "E1"],
    ["no array", '{"entryNumber":"E1"}'],
    ["too short", '["E1",0]'],
    [
      "without a registry",
      `["E1",0,"${digest("a")}","IOR-1",20605,1,1,1,"MX",1,1,1,"match",true,"fast",1,1,1,1]`,
    ],
    ["of another digest", `["E1",0,"abc",1,"IOR-1",20605,1,1,1,"MX",1,1,1,"match",true,"fast",1,1,1,1]`],
    [
      "of an origin in small letters",
      `["E1",0,"${digest("a")}",1,"IOR-1",20605,1,1,1,"mx",1,1,1,"match",true,"fast",1,1,1,1]`,
    ],
    [
      "of a release that knew no origins",
      `["E1",0,"${digest("a")}",1,"IOR-1",20605,1,1,1,1,1,1,"match",true,"fast",1,1,1,1]`,
    ],
  ])("that are %s are refused", (_, line) => {
    expect(() => new EntryLedger().takeLine(line)).toThrow();
  });
});
