import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { Field, FieldTable } from "../../../core/records/field.ts";
import { incidentFields } from "../../../core/records/fields/incident.ts";
import { memberFields } from "../../../core/records/fields/member.ts";
import { shipmentFields } from "../../../core/records/fields/shipment.ts";
import { validationFields } from "../../../core/records/fields/validation.ts";
import { FIELD_TABLES } from "../../../core/records/kinds.ts";
import { recordSchema } from "../../../core/records/record-schema.ts";
import { REQUIRED } from "./reading.ts";

const shipment = recordSchema(shipmentFields);
const tables = Object.entries<FieldTable>(FIELD_TABLES);

/** The issues of a message, as `path: message`. */
function issuesOf(message: unknown, schema: z.ZodType = shipment): string[] {
  const parsed = schema.safeParse(message);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message: text }) => `${path.join(".")}: ${text}`);
}

describe("the schema of a message", () => {
  it("gives canonical values, leaves out unknown keys, and takes absent, null and blank for the same", () => {
    const message = {
      ...REQUIRED,
      mode: "Road",
      fastLane: "y",
      countryOfOrigin: "mx",
      brokerId: null,
      carrierId: " ",
      x: 1,
      weightKg: 1.2345,
    };
    expect(shipment.parse(message)).toEqual({
      ...REQUIRED,
      valueUsd: 100,
      mode: "truck",
      fastLane: true,
      weightKg: 1.235,
    });
  });

  it.each<[object, string]>([
    [{ entryNumber: undefined }, "entryNumber: is missing"],
    [{ entryNumber: null }, "entryNumber: is missing"],
    [{ entryNumber: "  " }, "entryNumber: is missing"],
    [{ entryNumber: 1.5 }, "entryNumber: is not text of at most 35 characters"],
    [{ entryNumber: "x".repeat(36) }, "entryNumber: is not text of at most 35 characters"],
    [
      { entryDate: 20260314 },
      "entryDate: is not a day of the calendar from 1970 to 2199, written YYYY-MM-DD",
    ],
    [{ countryOfOrigin: "Mexico" }, "countryOfOrigin: is not a two-letter country code"],
    [{ countryOfOrigin: ["MX"] }, "countryOfOrigin: is not a two-letter country code"],
    [{ valueUsd: -1 }, "valueUsd: is not a plain number from 0 to 10000000000"],
    [{ valueUsd: true }, "valueUsd: is not a plain number from 0 to 10000000000"],
    [{ fastLane: "perhaps" }, "fastLane: is neither yes nor no"],
    [{ fastLane: {} }, "fastLane: is neither yes nor no"],
    [{ border: "moon" }, "border: is none of mexico, canada, none"],
    [{ border: false }, "border: is none of mexico, canada, none"],
    [{ anomalyCodes: 5 }, "anomalyCodes: is not a list, | between its items, each of at most 40 characters"],
    [{ manufacturerName: "a\u0000b" }, "manufacturerName: is not text of at most 200 characters"],
  ])("says what is wrong with %j", (change, issue) => {
    expect(issuesOf({ ...REQUIRED, ...change })).toEqual([issue]);
  });

  it("names all fields that are wrong or missing", () => {
    expect(issuesOf({ mode: "x" })).toEqual([
      "entryNumber: is missing",
      "entryDate: is missing",
      "importerId: is missing",
      expect.stringMatching(/^countryOfOrigin: /),
      expect.stringMatching(/^mode: is none of/),
      "valueUsd: is missing",
    ]);
  });

  it("refuses entries that are no objects, or of which one cannot be read", () => {
    const member = recordSchema(memberFields);
    const base = { memberId: "M1", entityType: "IMP" };
    for (const statusHistory of [
      5,
      [5],
      [{ on: "2021-05-04" }],
      [{ on: "2021-02-30", status: "certified" }],
      "certified",
    ]) {
      expect(issuesOf({ ...base, statusHistory }, member)).toEqual([
        "statusHistory: is not a list, | between its entries, each: on status",
      ]);
    }
  });
});

describe.each(tables)("the JSON Schema of a %s", (_kind, table) => {
  const json = z.toJSONSchema(recordSchema(table), { io: "input" });

  it("has every field with its description and example, and says which are required", () => {
    const required = Object.entries(table).filter(([, field]) => field.required);
    expect(json.type).toBe("object");
    expect(json.required).toEqual(required.map(([name]) => name));
    expect(Object.keys(json.properties ?? {})).toEqual(Object.keys(table));
    for (const [name, { doc, example, unit, source, read }] of Object.entries<Field>(table)) {
      expect(json.properties?.[name]).toMatchObject({ description: doc, examples: [read(example)] });
      if (unit !== undefined) expect(json.properties?.[name]).toHaveProperty("unit", unit);
      if (source !== undefined) expect(json.properties?.[name]).toHaveProperty("source", source);
    }
  });
});

describe("the JSON Schema of a field", () => {
  const properties = (table: FieldTable) =>
    z.toJSONSchema(recordSchema(table), { io: "input" }).properties ?? {};

  it.each<[string, FieldTable, unknown]>([
    ["entryNumber", shipmentFields, { anyOf: [{ type: "string", maxLength: 35 }, { type: "integer" }] }],
    ["entryDate", shipmentFields, { type: "string", format: "date" }],
    ["countryOfOrigin", shipmentFields, { type: "string", pattern: "^[A-Za-z]{2}$" }],
    [
      "valueUsd",
      shipmentFields,
      { anyOf: [{ type: "number", minimum: 0, maximum: 10_000_000_000 }, { type: "string" }] },
    ],
    [
      "severity",
      incidentFields,
      { anyOf: [{ enum: ["1", "2", "3"] }, { type: "string" }, { type: "number" }] },
    ],
    ["result", validationFields, { anyOf: [{ enum: ["passed", "actionsRequired", "failed"] }, {}, {}] }],
  ])("%s states its form", (name, table, expected) => {
    expect(properties(table)[name]).toMatchObject(expected as object);
  });
});
