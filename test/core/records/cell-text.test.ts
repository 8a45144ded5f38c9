import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellOfJson, charactersIn, isPlainText, parts } from "../../../core/records/cell-text.ts";
import { memberFields } from "../../../core/records/fields/member.ts";
import { validationFields } from "../../../core/records/fields/validation.ts";

const IDENTIFIERS = { type: "identifiers", max: 40 } as const;
const TEXT = { type: "text", max: 40 } as const;
const HISTORY = memberFields.statusHistory;
const DEFICIENCIES = validationFields.deficiencies;

describe("the cell of a JSON value", () => {
  it.each([
    [TEXT, "Acme", "Acme"],
    [TEXT, 5, "5"],
    [TEXT, 0.0000005, "0.00000050000000000000"],
    [TEXT, 0, "0"],
    [TEXT, true, "yes"],
    [TEXT, false, "no"],
    [TEXT, null, ""],
    [TEXT, undefined, ""],
    [IDENTIFIERS, ["A", "B"], "A|B"],
    [IDENTIFIERS, [], ""],
    [IDENTIFIERS, "A|B", "A|B"],
    [HISTORY.kind, [{ on: "2021-05-04", status: "certified" }], "2021-05-04 certified"],
    [
      DEFICIENCIES.kind,
      [
        { strength: "must", criterion: "3.1" },
        { criterion: "5.8", strength: "should", reason: "other" },
      ],
      "3.1 must|5.8 should other",
    ],
    [DEFICIENCIES.kind, ["3.1 must"], "3.1 must"],
    [DEFICIENCIES.kind, "3.1 must", "3.1 must"],
    [
      validationFields.bestPractices.kind,
      [
        {
          managementSupport: true,
          innovative: false,
          documented: true,
          checksAndBalances: true,
          evidence: null,
        },
      ],
      "yes no yes yes",
    ],
  ])("of the type %j is, for %j, %j", (kind, value, cell) => {
    expect(cellOfJson(kind, value)).toBe(cell);
  });

  it("is read back as the value, for lists of identifiers", () => {
    const item = fc.string({
      unit: fc.constantFrom("A", "b", "1", "-", "é", " "),
      minLength: 1,
      maxLength: 9,
    });
    const items = fc.array(item.map((text) => text.trim()).filter((text) => text !== ""));
    fc.assert(
      fc.property(items, (list) => {
        expect(memberFields.importerIds.read(cellOfJson(IDENTIFIERS, list))).toEqual(list);
      }),
    );
  });

  it("is read back as the value, for lists of entries", () => {
    const deficiency = fc.record(
      {
        criterion: fc.constantFrom("3.1", "12.10"),
        strength: fc.constantFrom("must", "should"),
        reason: fc.constantFrom("inadequateEvidence", "notReviewed", "other"),
      },
      { requiredKeys: ["criterion", "strength"] },
    );
    fc.assert(
      fc.property(fc.array(deficiency), (list) => {
        expect(DEFICIENCIES.read(cellOfJson(DEFICIENCIES.kind, list))).toEqual(list);
      }),
    );
  });
});

describe("the items of a cell", () => {
  it.each([
    ["A|B", ["A", "B"]],
    [" A | B ", ["A", "B"]],
    ["A||", ["A"]],
    ["", []],
    ["|", []],
  ])("%j are %j", (text, items) => {
    expect(parts(text, "|")).toEqual(items);
  });
});

describe("characters", () => {
  it.each([
    ["", 0],
    ["abc", 3],
    ["Müller", 6],
    ["株式会社", 4],
    ["😀😀", 2],
  ])("are counted, not bytes: %j has %i", (text, count) => {
    expect(charactersIn(text)).toBe(count);
  });

  it.each([
    ["a\tb\r\nc", true],
    ["株 😀", true],
    ["a\u0000", false],
    ["\u000b", false],
    ["\u001f", false],
    ["\ud83d", false],
  ])("%j can stand in a cell: %s", (text, isPlain) => {
    expect(isPlainText(text)).toBe(isPlain);
  });
});
