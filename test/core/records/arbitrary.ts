import fc from "fast-check";
import type { Field } from "../../../core/records/field.ts";

const BLANKS = ["", "", "", "", " ", "\t", "\u00a0", "  ", "\u3000"] as const;

const CELLS: Readonly<Record<Field["kind"]["type"], readonly string[]>> = {
  identifier: [
    "A-1",
    "M00017",
    "0",
    "-5",
    "é1",
    "A B",
    "12-3456789",
    "株".repeat(14),
    "x".repeat(36),
    "😀".repeat(20),
  ],
  text: [
    "Acme Co.",
    "Müller & Söhne",
    "a\tb",
    "株式会社",
    "x".repeat(201),
    "x".repeat(200),
    "😀".repeat(101),
    "é".repeat(200),
  ],
  date: [
    "2026-03-14",
    "2024-02-29",
    "2025-02-29",
    "1969-12-31",
    "2200-01-01",
    "2026-3-14",
    "14.03.2026",
    "2026-13-01",
  ],
  country: ["MX", "us", "Zz", "Mexico", "M", "1A", "ß", "ﬁ", "ıd", "M@", "{z"],
  decimal: [
    "0",
    "100",
    "0.5",
    "1.005",
    "48250.00",
    "1.",
    ".5",
    "-1",
    "+1",
    "1e3",
    "1,000",
    "10000000000",
    "10000000000.01",
    "999999999999999",
    "1234567890123456",
    "1.0049999999999999999",
    "٣",
  ],
  flag: ["yes", "NO", "True", "f", "1", "0", "ja", "2", "K"],
  code: ["truck", "SEA", "10", "Mexico", "n/a", "fraud", "forced labor", "unheard of", "Kelvin"],
  identifiers: [
    "SEAL_MISMATCH|LATE_MANIFEST",
    "A",
    "|",
    " A | | B ",
    "x".repeat(41),
    `A|${"x".repeat(40)}`,
    "😀".repeat(40),
  ],
  entries: [],
};

/** Cells of a field: good ones, bad ones, blanks round them, and any text at all. */
export function cellsOf({ kind }: Field): fc.Arbitrary<string> {
  const codes = kind.type === "code" ? Object.entries(kind.codes).flat(2) : [];
  const known = fc.constantFrom(...CELLS[kind.type], ...codes, "");
  const blank = fc.constantFrom(...BLANKS);
  return fc.oneof(
    { weight: 8, arbitrary: fc.tuple(blank, known, blank).map((texts) => texts.join("")) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
    {
      weight: 1,
      arbitrary: fc.double({ min: 0, max: 1e12, noNaN: true }).map((number) => number.toFixed(4)),
    },
  );
}

/** JSON values that a field might meet, fit and unfit. */
export function jsonValuesOf(field: Field): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 6, arbitrary: cellsOf(field) },
    {
      weight: 2,
      arbitrary: fc.constantFrom<unknown>(
        null,
        true,
        false,
        0,
        1,
        -0,
        -1,
        1.5,
        100,
        1e3,
        1e-7,
        1e21,
        2 ** 53,
        123456789012345,
        "\u0001",
        "a\fb",
        "\ud800",
        "\f",
        "a\u0000",
        [],
        ["A"],
        ["A", " B "],
        ["A|B"],
        ["A", null],
        ["A", 5],
        [[]],
        {},
        { a: 1 },
        [{}],
      ),
    },
    { weight: 1, arbitrary: fc.double({ noDefaultInfinity: true, noNaN: true }) },
    { weight: 1, arbitrary: fc.integer() },
  );
}
