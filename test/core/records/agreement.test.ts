import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Field } from "../../../core/records/field.ts";
import { shipmentFields } from "../../../core/records/fields/shipment.ts";
import { recordSchema } from "../../../core/records/record-schema.ts";
import { cellsOf, jsonValuesOf } from "./arbitrary.ts";
import { type Reading, REQUIRED, reading } from "./reading.ts";

const schema = recordSchema(shipmentFields);
const fields = Object.entries<Field>(shipmentFields);

/** The record that the schema makes of a message; undefined where it makes none. */
function bySchema(message: object): unknown {
  const parsed = schema.safeParse(message);
  return parsed.success ? parsed.data : undefined;
}

function byReader({ rows, rejects }: Reading): unknown {
  expect(rows.length + rejects.length).toBe(1);
  return rows[0];
}

function asCsv(message: Readonly<Record<string, string>>): string {
  const quoted = Object.values(message).map((text) => `"${text.replaceAll('"', '""')}"`);
  return `${Object.keys(message).join(",")}\n${quoted.join(",")}\n`;
}

describe.each(fields)("the field %s of a shipment", (name, field) => {
  it("is read from a column exactly as the schema of messages reads it", () => {
    fc.assert(
      fc.property(cellsOf(field), (cell) => {
        const message = { ...REQUIRED, [name]: cell };
        expect(byReader(reading(asCsv(message)))).toEqual(bySchema(message));
      }),
      { numRuns: 300 },
    );
  });

  it("is read from a line of JSON exactly as the schema of messages reads it", () => {
    const escaped = fc.boolean();
    fc.assert(
      fc.property(jsonValuesOf(field), escaped, (value, longWay) => {
        const message = { ...REQUIRED, [name]: value };
        const line = JSON.stringify(longWay ? { ...message, other: "\n" } : message);
        expect(byReader(reading(line, { format: "ndjson" }))).toEqual(bySchema(JSON.parse(line)));
      }),
      { numRuns: 300 },
    );
  });
});

describe("a whole shipment", () => {
  it("is the same from CSV, from JSON in any order of keys, and from the schema", () => {
    const message = fc
      .record(Object.fromEntries(fields.map(([name, field]) => [name, cellsOf(field)])), { requiredKeys: [] })
      .map((cells): Record<string, string> => ({ ...cells, ...REQUIRED }));
    const order = fc.shuffledSubarray(fields.map(([name]) => name), { minLength: fields.length });
    fc.assert(
      fc.property(message, order, (cells, names) => {
        const shuffled = Object.fromEntries(names.flatMap((name) => (name in cells ? [[name, cells[name]]] : [])));
        const expected = bySchema(cells);
        expect(byReader(reading(asCsv(cells)))).toEqual(expected);
        expect(byReader(reading(JSON.stringify(shuffled), { format: "ndjson" }))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
