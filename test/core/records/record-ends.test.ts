import fc from "fast-check";
import { expect, it } from "vitest";
import { RecordBuffer } from "../../../core/records/record-buffer.ts";
import { RecordEnds } from "../../../core/records/record-ends.ts";
import { type RecordFormat, RecordSplitter } from "../../../core/records/record-splitter.ts";
import { Row } from "../../../core/records/row.ts";

const DELIMITER = ";";
/** Not 1: a splitter would wait for a byte order mark. */
const FIRST_LINE = 2;

type Start = readonly [place: number, line: number];

/** Where a splitter finds that records start which are not blank, and on which line. */
function splitterStarts(bytes: Uint8Array, format: RecordFormat): Start[] {
  const buffer = new RecordBuffer(0);
  const row = new Row(4);
  row.bytes = buffer.bytes;
  const starts: Start[] = [];
  const start = (from: number, line: number) => starts.push([splitter.taken + from, line]);
  const record = () => start(row.from, row.line);
  const broken = (from: number, _: number, line: number) => start(from, line);
  const splitter = new RecordSplitter(format, DELIMITER, FIRST_LINE, buffer, { row, record, broken });
  splitter.push(bytes);
  return starts;
}

/** Where records start and are not blank whose ends are found in the first bytes of a text, then in all of it. */
function foundStarts(bytes: Uint8Array, format: RecordFormat, firstLook: number): Start[] {
  const text = new Uint8Array(bytes.length + 1);
  const ends = new RecordEnds(format, DELIMITER);
  const starts: Start[] = [];
  let from = 0;
  for (const length of [Math.min(firstLook, bytes.length), bytes.length]) {
    text.set(bytes);
    text[length] = 10;
    ends.look(text, from, length);
    for (;;) {
      const start: Start = [from, ends.lines + FIRST_LINE];
      const end = ends.after(text, from);
      if (end < 0) break;
      const isBlank = /^[ \t\r\n]*$/.test(new TextDecoder().decode(text.subarray(from, end)));
      if (!isBlank) starts.push(start);
      from = end;
    }
  }
  return starts;
}

const piece = fc.constantFrom(
  "a",
  '"',
  '"',
  '""',
  ";",
  "\n",
  "\n",
  "\r\n",
  "\r",
  "\t",
  " ",
  "\u0001",
  "é",
  '";"',
);

it.each<RecordFormat>(["csv", "ndjson"])("the ends of %s are those that the splitter finds", (format) => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(60), (pieces, firstLook) => {
      const bytes = new TextEncoder().encode(pieces.join(""));
      expect(foundStarts(bytes, format, firstLook)).toEqual(splitterStarts(bytes, format));
    }),
    { numRuns: Number(process.env["RUNS"] ?? 300) },
  );
});
