import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STANDARD_MID_RULES } from "../../../core/mid/rules.ts";
import { dayFromText } from "../../../core/records/calendar-date.ts";
import type { Member } from "../../../core/records/fields/member.ts";
import type { Operator } from "../../../core/records/fields/operator.ts";
import { Registry } from "../../../core/registry/registry.ts";

const importer = (memberId: string, about: Partial<Member> = {}): Member => ({
  memberId,
  entityType: "IMP",
  ...about,
});
const operator = (operatorId: string, about: Partial<Operator> = {}): Operator => ({
  operatorId,
  country: "DE",
  ...about,
});

const ownersOf = (registry: Registry) =>
  Object.fromEntries([...registry.importerIds()].map(([id, { memberId }]) => [id, memberId]));

describe("the ids under which members import", () => {
  it("are their own and those that their accounts cover", () => {
    const registry = new Registry([importer("M1", { importerIds: ["IOR-1", "IOR-2"] }), importer("M2")], []);
    expect(ownersOf(registry)).toEqual({ M1: "M1", "IOR-1": "M1", "IOR-2": "M1", M2: "M2" });
  });

  it("belong to the member whose own id it is, whoever else claims it", () => {
    const registry = new Registry([importer("A1", { importerIds: ["M2"] }), importer("M2")], []);
    expect(ownersOf(registry)).toMatchObject({ M2: "M2" });
  });

  it("belong to the smaller memberId where two claim them", () => {
    const registry = new Registry(
      [importer("M2", { importerIds: ["IOR"] }), importer("M1", { importerIds: ["IOR"] })],
      [],
    );
    expect(ownersOf(registry)).toMatchObject({ IOR: "M1" });
  });
});

it("gives each member its place in the order of the ids as its index", () => {
  const { members } = new Registry([importer("M2"), importer("M10"), importer("M1")], []);
  expect(members.map(({ index, memberId }) => [index, memberId])).toEqual([
    [0, "M1"],
    [1, "M10"],
    [2, "M2"],
  ]);
});

describe("the days of an operator", () => {
  it.each<[string, Partial<Operator>, string, string, string]>([
    ["are none where none are given", {}, "none", "none", "none"],
    [
      "are its first and last",
      { validFrom: "2020-01-01", validTo: "2029-12-31" },
      "2020-01-01",
      "2029-12-31",
      "none",
    ],
    [
      "have no end while it is active, whatever day its status has",
      { status: "active", statusOn: "2026-02-01" },
      "none",
      "none",
      "none",
    ],
    [
      "end with its suspension",
      { status: "suspended", statusOn: "2026-02-01" },
      "none",
      "none",
      "2026-02-01",
    ],
    ["end with its revocation", { status: "revoked", statusOn: "2026-02-01" }, "none", "none", "2026-02-01"],
    [
      "are over from the first of the calendar where a suspension has no day",
      { status: "suspended" },
      "none",
      "none",
      "1970-01-01",
    ],
  ])("%s", (_, about, validFrom, validTo, endedOn) => {
    const [registered] = new Registry([], [operator("OP1", about)]).operators;
    const day = (text: string) => (text === "none" ? -1 : dayFromText(text));
    expect(registered).toMatchObject({
      validFrom: day(validFrom),
      validTo: day(validTo),
      endedOn: day(endedOn),
    });
  });
});

describe("who has a MID on file", () => {
  const registry = new Registry(
    [importer("F1", { manufacturerIdCodes: ["MXCARDEL1450TIJ", "DEBEIWER12MUN"] }), importer("M1")],
    [
      operator("OP2", { manufacturerIdCodes: ["DEBEIWER12MUN"] }),
      operator("OP1", { manufacturerIdCodes: [" debeiwer12mun ", "DEBEIWER12MUN"] }),
      operator("OP3"),
    ],
  );
  const holdersOf = (mid: string | undefined) => {
    const { operators, members } = registry.holdersOf(mid);
    return [...operators.map(({ operatorId }) => operatorId), ...members.map(({ memberId }) => memberId)];
  };

  it.each<[string, string | undefined, readonly string[]]>([
    ["nobody, for no MID", undefined, []],
    ["nobody", "CNNOBODY1SHA", []],
    ["a member", "MXCARDEL1450TIJ", ["F1"]],
    ["operators and members, each once, in order", "DEBEIWER12MUN", ["OP1", "OP2", "F1"]],
    ["the same in lower case with blanks round it", " debeiwer12mun", ["OP1", "OP2", "F1"]],
  ])("%s", (_, mid, holders) => {
    expect(holdersOf(mid)).toEqual(holders);
  });

  it("is a collision where it is more than one", () => {
    expect(registry.mids.collisions().map(({ mid, parties }) => [mid, parties.map(({ id }) => id)])).toEqual([
      ["DEBEIWER12MUN", ["F1", "OP1", "OP2"]],
    ]);
  });
});

describe("the assessment of a declared MID", () => {
  const manufacturer = {
    name: "Cartoneria del Norte",
    street: "Av. Industrial 1450",
    city: "Tijuana",
    country: "MX",
  };
  const registry = new Registry(
    [],
    [operator("OP1", { country: "MX", manufacturerIdCodes: ["MXCARDEL1450TIJ"] })],
  );
  const assess = (declared: string | undefined, about: Partial<typeof manufacturer> = {}) =>
    registry.assessMid(declared, { ...manufacturer, ...about }, STANDARD_MID_RULES, new Set(["match"]));
  const ids = (operators: readonly { readonly operatorId: string }[]) =>
    operators.map(({ operatorId }) => operatorId);

  it.each<
    [
      string,
      string | undefined,
      Partial<typeof manufacturer>,
      string,
      boolean,
      readonly string[],
      readonly string[],
    ]
  >([
    ["that matches", "MXCARDEL1450TIJ", {}, "match", true, ["OP1"], ["OP1"]],
    ["that is wrong", "MXWRONG1TIJ", {}, "mismatch", false, [], ["OP1"]],
    ["that is missing", undefined, {}, "missing", false, [], ["OP1"]],
    ["that cannot be verified", "MXWRONG1TIJ", { city: "" }, "unverifiable", false, [], []],
    [
      "that is on file and accepted by nothing else",
      "MXCARDEL1450TIJ",
      { city: "" },
      "registered",
      false,
      ["OP1"],
      [],
    ],
  ])("%s", (_, declared, about, verdict, accepted, declaredHolders, expectedHolders) => {
    const { check, assessment } = assess(declared, about);
    expect(check.verdict).toBe(verdict);
    expect(assessment).toMatchObject({ verdict, accepted });
    expect(ids(assessment.declaredHolders.operators)).toEqual(declaredHolders);
    expect(ids(assessment.expectedHolders.operators)).toEqual(expectedHolders);
  });
});

it("is the same for any order of members and operators", () => {
  const ids = ["A", "B", "C", "D"];
  const someMembers = fc.tuple(
    ...ids.map((memberId) =>
      fc.record({
        memberId: fc.constant(memberId),
        entityType: fc.constantFrom("IMP", "FMX"),
        importerIds: fc.subarray(["A", "X", "Y"]),
        manufacturerIdCodes: fc.subarray(["MXCARDEL1450TIJ", "DEBEIWER12MUN"]),
      }),
    ),
  );
  const someOperators = fc.tuple(
    ...ids.map((operatorId) =>
      fc.record({
        operatorId: fc.constant(operatorId),
        country: fc.constant("DE"),
        manufacturerIdCodes: fc.subarray(["MXCARDEL1450TIJ", "DEBEIWER12MUN"]),
      }),
    ),
  );
  const told = (registry: Registry) => ({
    members: registry.members,
    operators: registry.operators,
    owners: ownersOf(registry),
    holders: ["MXCARDEL1450TIJ", "DEBEIWER12MUN"].map((mid) => registry.holdersOf(mid)),
    collisions: registry.mids.collisions(),
  });
  fc.assert(
    fc.property(someMembers, someOperators, fc.nat(3), (members, operators, turn) => {
      const turned = <T>(those: readonly T[]) => [...those.slice(turn), ...those.slice(0, turn)].reverse();
      expect(told(new Registry(turned(members), turned(operators)))).toEqual(
        told(new Registry(members, operators)),
      );
    }),
  );
});
