import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EntryLedger } from "../../../core/activity/entry-ledger.ts";
import type { FoldedShipments } from "../../../core/activity/folded-shipments.ts";
import { dayFromText } from "../../../core/records/calendar-date.ts";
import type { Member } from "../../../core/records/fields/member.ts";
import { Registry } from "../../../core/registry/registry.ts";
import type { StoredFeatures } from "../../../core/score/stored-shipment.ts";

const LATEST = dayFromText("2026-06-15");
const digest = (digit: string) => digit.repeat(32);

function stored(change: Partial<StoredFeatures> = {}): StoredFeatures {
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

function ledgerOf(...contents: readonly Partial<StoredFeatures>[]): EntryLedger {
  const ledger = new EntryLedger();
  for (const content of contents) ledger.take(stored(content));
  return ledger;
}

const member = (memberId: string, ...importerIds: string[]): Member => ({
  memberId,
  entityType: "IMP",
  importerIds,
});

const registryOf = (...members: readonly Member[]) => new Registry(members, []);
const NOBODY = registryOf();

/** Value by member, from the baselines: contents need a chapter and a weight to be in them. */
function entriesByImporter({ totals, members }: FoldedShipments): Record<string, number> {
  const byImporter: Record<string, number> = {};
  for (const line of totals.baselines(members))
    if (line.kind === "month") byImporter[line.importerId] = line.entries;
  return byImporter;
}

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

describe("an entry with 50,000 contents", () => {
  const CONTENTS = 50_000;
  /** Spread, so that neither the order of arrival nor its reverse is that of the digests. */
  const contents = Array.from({ length: CONTENTS }, (_, at) => ({
    entryNumber: "MONITOR",
    digest: ((at * 7_919) % CONTENTS).toString(16).padStart(32, "0"),
    valueCents: (at * 7_919) % CONTENTS,
  }));
  const again = contents.map((content) => ({ ...content, registry: "000002-0123456789ab" }));
  const ledger = ledgerOf({ entryNumber: "E0" });
  for (const content of [contents, contents.toReversed(), again].flat()) ledger.take(stored(content));

  it("keeps each once, and the one that counts first", () => {
    expect([ledger.entries, ledger.superseded]).toEqual([2, CONTENTS - 1]);
    expect(ledger.fold(NOBODY, LATEST).counts.valueCents).toBe(10_000 + CONTENTS - 1);
  });

  it("names the greatest 20 digests of the conflict and counts all contents", () => {
    const digests = Array.from({ length: 20 }, (_, at) =>
      (CONTENTS - 20 + at).toString(16).padStart(32, "0"),
    );
    expect(ledger.conflicts()).toEqual([{ entryNumber: "MONITOR", version: 0, digests, contents: CONTENTS }]);
  });

  it("is the same when another ledger takes its lines, from the end", () => {
    const lines = [...ledger.lines()];
    const other = new EntryLedger();
    for (const line of lines.toReversed()) other.takeLine(line);
    expect([...other.lines()].sort().join("\n") === lines.sort().join("\n")).toBe(true);
    expect(other.conflicts()).toEqual(ledger.conflicts());
  });
});

describe("entries with many contents each", () => {
  it.each([15, 16, 17, 18, 60])("are told apart with %i contents", (count) => {
    const contents = Array.from({ length: count }, (_, at) =>
      ["E1", "E2"].map((entryNumber) => ({
        entryNumber,
        version: at % 3,
        digest: `${at}`.padStart(32, "0"),
      })),
    ).flat();
    const whole = outcomeOf(ledgerOf(...contents));
    expect(whole.figures).toEqual([2, 2 * (count - 1)]);
    expect(outcomeOf(ledgerOf(...contents.toReversed(), ...contents))).toEqual(whole);
  });
});

describe("conflicts", () => {
  it("are equal versions with different content, by entry and version, those of superseded versions too", () => {
    const contents = ["E2", "E1", "E3"].flatMap((entryNumber) =>
      [2, 1].flatMap((version) =>
        ["b", "a"].map((digit) => ({ entryNumber, version, digest: digest(digit) })),
      ),
    );
    const ledger = ledgerOf(...contents, { entryNumber: "E4" }, { entryNumber: "E4", version: 1 });
    const digests = [digest("a"), digest("b")];
    expect(ledger.conflicts()).toEqual(
      ["E1", "E2", "E3"].flatMap((entryNumber) =>
        [1, 2].map((version) => ({ entryNumber, version, digests })),
      ),
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
      `["E1",0,"${digest("a")}",1,"IOR-1",20605,10000,12400000,85,125,40,1,"match",true,"fast",200,3,203,5]`,
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
    ["without a registry", `["E1",0,"${digest("a")}","IOR-1",20605,1,1,1,1,1,1,"match",true,"fast",1,1,1,1]`],
    ["of another digest", `["E1",0,"abc",1,"IOR-1",20605,1,1,1,1,1,1,"match",true,"fast",1,1,1,1]`],
  ])("that are %s are refused", (_, line) => {
    expect(() => new EntryLedger().takeLine(line)).toThrow();
  });
});

/** The importer and the date are part of the content that a digest is of; what scoring made of it may differ. */
const CONTENTS = [
  { digest: digest("0"), importerId: "M1", entryDate: "2026-06-01" },
  { digest: digest("7"), importerId: "IOR-2", entryDate: "2026-06-16" },
  { digest: digest("8"), importerId: "stranger", entryDate: "2025-01-31" },
  { digest: digest("f"), importerId: "M1", entryDate: "2026-06-15" },
] as const;

const someFeatures: fc.Arbitrary<Partial<StoredFeatures>> = fc
  .record({
    entryNumber: fc.constantFrom("E1", "E2", "E3", "É4"),
    version: fc.nat(2),
    content: fc.constantFrom(...CONTENTS),
    valueCents: fc.constantFrom(0, 1, 123_456_789_012),
    weightGrams: fc.constantFrom(-1, 500),
    chapter: fc.constantFrom(-1, 1, 99),
    lane: fc.constantFrom<StoredFeatures["lane"]>("green", "review"),
    usedFast: fc.boolean(),
    registry: fc.constantFrom("none", "000003-aaaaaaaaaaaa", "000005-000000000000"),
  })
  .map(({ content, ...features }) => ({ ...features, ...content }));

it("any order of scores is the same, and of one content the greatest registry's stands", () => {
  const scores = fc.array(someFeatures, { maxLength: 40 });
  fc.assert(
    fc.property(
      scores.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([scored, shuffled]) => {
        const outcome = outcomeOf(ledgerOf(...scored));
        expect(outcomeOf(ledgerOf(...shuffled))).toEqual(outcome);
        const greatest = scored.filter(
          (one) =>
            !scored.some(
              (other) => isSameContent(one, other) && placeOf(other.registry) > placeOf(one.registry),
            ),
        );
        expect(outcomeOf(ledgerOf(...greatest))).toEqual(outcome);
      },
    ),
  );
});

const isSameContent = (one: Partial<StoredFeatures>, other: Partial<StoredFeatures>) =>
  one.entryNumber === other.entryNumber && one.version === other.version && one.digest === other.digest;

const placeOf = (registry = "none") => (registry === "none" ? 0 : Number(registry.slice(0, 6)));

it("parts of any contents, merged in any order, are the whole", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(someFeatures, fc.nat(3), fc.nat()), { maxLength: 30 }), (contents) => {
      const whole = ledgerOf(...contents.map(([content]) => content));
      const parts = Array.from({ length: 4 }, (_, part) =>
        ledgerOf(
          ...contents
            .filter(([, place]) => place === part)
            .sort(([, , one], [, , other]) => one - other)
            .map(([content]) => content),
        ),
      );
      const merged = new EntryLedger();
      for (const part of [...parts.toReversed(), ...parts])
        for (const line of part.lines()) merged.takeLine(line);
      expect(outcomeOf(merged)).toEqual(outcomeOf(whole));
    }),
  );
});

function outcomeOf(ledger: EntryLedger) {
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
