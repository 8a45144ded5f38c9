import { dayToText } from "../../../core/records/calendar-date.ts";
import { countryCode } from "../../../core/records/country-code.ts";
import type { Header } from "../../../core/records/header.ts";
import type { RecordKind } from "../../../core/records/kinds.ts";
import { type Mapping, mappingSchema } from "../../../core/records/mapping/mapping.ts";
import { RecordReader, type RecordReaderOptions } from "../../../core/records/record-reader.ts";
import type { RecordFormat } from "../../../core/records/record-splitter.ts";
import type { Reject } from "../../../core/records/reject.ts";
import type { Row } from "../../../core/records/row.ts";

/** What a file came to: its good records as values by field, and its rejects. */
export interface Reading {
  readonly header: Header;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly lines: readonly number[];
  readonly raws: readonly string[];
  readonly rejects: readonly Reject[];
  readonly read: number;
  readonly rejected: number;
}

export interface HowToRead {
  readonly kind?: RecordKind;
  readonly format?: RecordFormat;
  readonly mapping?: Mapping | undefined;
  readonly piece?: NonNullable<RecordReaderOptions["piece"]>;
  /** Sizes of the pieces that are pushed, over and over; everything at once where absent. */
  readonly pieces?: readonly number[];
}

/** Reads a whole file through a RecordReader. */
export function reading(content: string | Uint8Array, how: HowToRead = {}): Reading {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readingOf(cut(bytes, how.pieces ?? [Math.max(bytes.length, 1)]), how);
}

/** Reads chunks through a RecordReader. */
export function readingOf(chunks: Iterable<Uint8Array>, how: HowToRead = {}): Reading {
  const rows: Record<string, unknown>[] = [];
  const lines: number[] = [];
  const raws: string[] = [];
  const rejects: Reject[] = [];
  let found: Header | undefined;
  const reader = new RecordReader({
    kind: how.kind ?? "shipment",
    file: "file",
    format: how.format ?? "csv",
    mapping: how.mapping,
    taker: {
      header: (header) => {
        found = header;
      },
      row: (row) => {
        lines.push(row.line);
        raws.push(row.raw());
        if (found !== undefined) rows.push(valuesOf(row, found));
      },
      reject: (reject) => rejects.push(reject),
    },
    ...(how.piece === undefined ? {} : { piece: how.piece }),
  });
  for (const chunk of chunks) reader.push(chunk);
  reader.end();
  if (found === undefined) throw new Error("a file without a header must not end well");
  return { header: found, rows, lines, raws, rejects, read: reader.read, rejected: reader.rejected };
}

/** The cells of a row by field, each in its canonical form; absent ones are left out. */
function valuesOf(row: Row, header: Header): Record<string, unknown> {
  const cells = header.columns.flatMap(
    ({ name, at, form, field: { kind }, decimals }): [string, unknown][] => {
      const text = row.text(at);
      if (text === "") return [];
      const number = row.numbers[at] ?? Number.NaN;
      if (form === "date") return [[name, dayToText(number)]];
      if (form === "country") return [[name, countryCode(number)]];
      if (form === "decimal") return [[name, number / 10 ** decimals]];
      if (kind.type === "flag") return [[name, number === 1]];
      if (kind.type === "code") return [[name, Object.keys(kind.codes)[number]]];
      if (kind.type === "identifiers") return [[name, itemsOf(text)]];
      return [[name, text]];
    },
  );
  return Object.fromEntries(cells);
}

function itemsOf(text: string): string[] {
  return text
    .split("|")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function* cut(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

/** A mapping with everything at its default but what is given. */
export function mappingWith(parts: Partial<Mapping>): Mapping {
  return mappingSchema.parse({ name: "test", kind: "shipment", ...parts });
}

/** The required cells of a shipment, as JSON and as the tail of a CSV line. */
export const REQUIRED = {
  entryNumber: "E1",
  entryDate: "2026-03-14",
  importerId: "M1",
  countryOfOrigin: "MX",
  valueUsd: "100",
} as const;

/** A CSV file of shipments with the required columns and one more. */
export function shipmentsWith(column: string, ...cells: readonly string[]): string {
  const lines = cells.map((cell, at) => `E${at + 1},2026-03-14,M1,MX,100,${cell}\n`);
  return `entryNumber,entryDate,importerId,countryOfOrigin,valueUsd,${column}\n${lines.join("")}`;
}

/** A line of JSON of a shipment, its required fields filled in. */
export function shipmentLine(fields: object): string {
  return JSON.stringify({ ...REQUIRED, ...fields });
}

/** What stops the reading of a file. */
export function stopOf(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    return error;
  }
  return undefined;
}
