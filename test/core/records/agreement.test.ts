import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Field } from "../../../core/records/field.ts";
import { shipmentFields } from "../../../core/records/fields/shipment.ts";
import { recordSchema } from "../../../core/records/record-schema.ts";
import { cellsOf, jsonValuesOf } from "./arbitrary.ts";
import { REQUIRED, type Reading, reading } from "./reading.ts";

const schema = recordSchema(shipmentFields);
const fields = Object.entries<Field>(shipmentFields);

/** Lines are counted to tell the records apart, so no cell breaks one. */
const oneLine = (cells: fc.Arbitrary<string>) => cells.map((text) => text.replaceAll("\n", " "));

/** The record that the schema makes of a message; undefined where it makes none. */
function bySchema(message: object): unknown {
  const parsed = schema.safeParse(message);
  return parsed.success ? parsed.data : undefined;
}

/** The records of a file by the order of its lines; undefined for rejects. */
function byReader({ rows, lines, rejects }: Reading, count: number, firstLine: number): unknown[] {
  expect(rows.length + rejects.length).toBe(count);
  return Array.from({ length: count }, (_, at) => rows[lines.indexOf(at + firstLine)]);
}

function asCsv(messages: readonly Readonly<Record<string, string>>[], names: readonly string[]): string {
  const lines = messages.map((message) =>
    names.map((name) => `"${(message[name] ?? "").replaceAll('"', '""')}"`),
  );
  return [names, ...lines].map((cells) => `${cells.join(",")}\n`).join("");
}

describe.each(fields)("the field %s of a shipment", (name, field) => {
  it("is read from a column exactly as the schema of messages reads it", () => {
    fc.assert(
      fc.property(fc.array(oneLine(cellsOf(field)), { minLength: 20, maxLength: 60 }), (cells) => {
        const messages = cells.map((cell) => ({ ...REQUIRED, [name]: cell }));
        const read = reading(asCsv(messages, [...new Set([...Object.keys(REQUIRED), name])]));
        expect(byReader(read, messages.length, 2)).toEqual(messages.map(bySchema));
      }),
      { numRuns: 20 },
    );
  });

  it("is read from a line of JSON exactly as the schema of messages reads it", () => {
    const value = fc.tuple(jsonValuesOf(field), fc.boolean());
    fc.assert(
      fc.property(fc.array(value, { minLength: 20, maxLength: 60 }), (values) => {
        const lines = values.map(([cell, longWay]) =>
          JSON.stringify({ ...REQUIRED, [name]: cell, ...(longWay ? { other: "\n" } : {}) }),
        );
        const read = reading(lines.join("\n"), { format: "ndjson" });
        expect(byReader(read, lines.length, 1)).toEqual(lines.map((line) => bySchema(JSON.parse(line))));
      }),
      { numRuns: 20 },
    );
  });
});

describe("a whole shipment", () => {
  it("is the same from CSV, from JSON in any order of keys, and from the schema", () => {
    const names = fields.map(([name]) => name);
    const message = fc
      .record(Object.fromEntries(fields.map(([name, field]) => [name, oneLine(cellsOf(field))])), {
        requiredKeys: [],
      })
      .map((cells): Record<string, string> => ({ ...cells, ...REQUIRED }));
    const order = fc.shuffledSubarray(names, { minLength: names.length });
    fc.assert(
      fc.property(fc.array(message, { minLength: 10, maxLength: 30 }), order, (messages, keys) => {
        const expected = messages.map(bySchema);
        const lines = messages.map((cells) =>
          JSON.stringify(
            Object.fromEntries(keys.flatMap((key) => (key in cells ? [[key, cells[key]]] : []))),
          ),
        );
        const json = reading(lines.join("\n"), { format: "ndjson" });
        expect(byReader(reading(asCsv(messages, names)), messages.length, 2)).toEqual(expected);
        expect(byReader(json, messages.length, 1)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
