import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mappingWith, REQUIRED, reading } from "../reading.ts";

const FIELDS = [
  "manufacturerName",
  "manufacturerStreet",
  "manufacturerCity",
  "manufacturerProvince",
  "manufacturerPostalCode",
] as const;

const DELIMITERS = [",", ";", "\t", "|"] as const;

const unit = fc.oneof(
  fc.constantFrom(
    '"',
    '""',
    ",",
    ";",
    "\t",
    "|",
    "\n",
    "\r\n",
    "\r",
    " ",
    "a",
    "é",
    "😀",
    "\u00a0",
    "\u3000",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 2 }),
);
const cell = fc.array(unit, { maxLength: 5 }).map((units) => units.join(""));
const table = fc.array(fc.tuple(cell, cell, cell, cell, cell), { maxLength: 8 });
const pieces = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });

/** Quoted where it must be, and sometimes where it need not be. */
function written(text: string, delimiter: string, always: boolean): string {
  const mustQuote = always || text.includes(delimiter) || /["\r\n]/.test(text);
  return mustQuote ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Values as a reader of records keeps them: trimmed, the empty ones absent. */
function asRecord(cells: readonly string[]): Record<string, string> {
  const named = FIELDS.map((name, at) => [name, (cells[at] ?? "").trim()] as const);
  return Object.fromEntries(named.filter(([, text]) => text !== ""));
}

describe("CSV", () => {
  it("is read as csv-parse reads it, whatever the cells hold and however the bytes arrive", () => {
    const delimiter = fc.constantFrom(...DELIMITERS);
    const lineEnd = fc.constantFrom("\n", "\r\n");
    fc.assert(
      fc.property(
        table,
        delimiter,
        lineEnd,
        fc.boolean(),
        fc.boolean(),
        pieces,
        (cells, by, end, quoted, last, sizes) => {
          const lines = [FIELDS, ...cells].map((line) =>
            line.map((text) => written(text, by, quoted)).join(by),
          );
          const text = lines.join(end) + (last ? end : "");
          const mapping = mappingWith({ constants: REQUIRED, delimiter: by });
          const peer = parse(text, { delimiter: by, record_delimiter: ["\n", "\r\n"] }).slice(1);
          const { rows, rejects } = reading(text, { mapping, pieces: sizes });
          expect(rejects).toEqual([]);
          expect(
            rows.map(({ entryNumber, entryDate, importerId, countryOfOrigin, valueUsd, ...rest }) => rest),
          ).toEqual(peer.map(asRecord));
        },
      ),
      { numRuns: 500 },
    );
  });
});
