import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { Header } from "../../../core/records/header.ts";
import { FIELD_TABLES } from "../../../core/records/kinds.ts";
import { RecordReader } from "../../../core/records/record-reader.ts";
import { recordSchema } from "../../../core/records/record-schema.ts";
import { MOST_SHIPMENTS, readShipmentMessage, shipmentLine } from "../../../core/records/shipment-message.ts";
import { messageExample } from "../../../docs/pages/message-example.ts";
import { messageJsonSchema } from "../../../docs/pages/message-json-schema.ts";
import { MESSAGE_MEANINGS } from "../../../docs/pages/message-meanings.ts";
import { recordsPage } from "../../../docs/pages/records-page.ts";

/** What a record reader makes of lines: each as its cells, or as the code of its reject. */
function read(lines: string): unknown[] {
  const results: unknown[] = [];
  let header: Header | undefined;
  const reader = new RecordReader({
    kind: "shipment",
    file: "test",
    format: "ndjson",
    mapping: undefined,
    taker: {
      header: (found) => {
        header = found;
      },
      row: (row) => {
        results.push(header?.columns.map(({ name, at }) => [name, row.text(at)]));
      },
      reject: ({ code, field }) => results.push({ code, field }),
    },
  });
  reader.push(new TextEncoder().encode(lines));
  reader.end();
  return results;
}

const shipment = {
  entryNumber: "E1",
  entryDate: "2026-06-01",
  importerId: "M1",
  countryOfOrigin: "MX",
  valueUsd: 1,
};

describe("a message of shipments", () => {
  test.each([
    ["one shipment", shipment, 1],
    ["an array of one", [shipment], 1],
    ["an array of several", [shipment, { ...shipment, entryNumber: "E2" }], 2],
    ["as many as there may be", Array.from({ length: MOST_SHIPMENTS }, () => shipment), MOST_SHIPMENTS],
  ])("with %s gives its shipments", (_, shipments, count) => {
    const reading = readShipmentMessage(JSON.stringify({ sentBy: "us", schemaVersion: 1, shipments }));
    expect(reading.ok && reading.shipments).toEqual(
      Array.from({ length: count }, () => expect.stringContaining("E")),
    );
  });

  test("gives a shipment as it is written, so that no digit is lost", () => {
    const body =
      '{"shipments" : [ {"importerId":12345678901234567890, "valueUsd": 1.10} ], "schemaVersion":1}';
    expect(readShipmentMessage(body)).toEqual({
      ok: true,
      shipments: ['{"importerId":12345678901234567890, "valueUsd": 1.10}'],
    });
  });

  test("is read as the same shipments in a file are", () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.array(fc.string()));
    const record = fc.oneof(
      fc.record({
        entryNumber: fc.oneof(fc.constant("E1"), cell),
        entryDate: fc.oneof(fc.constant("2026-06-01"), cell),
        importerId: cell,
        countryOfOrigin: fc.constant("MX"),
        valueUsd: fc.oneof(fc.nat(), cell),
        anomalyCodes: cell,
        "more\n": cell,
      }),
      fc.jsonValue(),
    );
    const indent = fc.constantFrom(undefined, 2, "\r\n");
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 5 }), indent, (shipments, space) => {
        const reading = readShipmentMessage(
          JSON.stringify({ schemaVersion: 1, shipments }, undefined, space),
        );
        const fromMessage = reading.ok ? reading.shipments.map(shipmentLine) : [];
        const fromFile = shipments.map((one) => `${JSON.stringify(one)}\n`);
        expect(read(fromMessage.join(""))).toEqual(read(fromFile.join("")));
      }),
    );
  });

  test.each([
    ["", "invalid-json", ""],
    ["hello", "invalid-json", ""],
    ['{"schemaVersion":1,', "invalid-json", ""],
    ["[]", "not-an-object", ""],
    ["null", "not-an-object", ""],
    ['"text"', "not-an-object", ""],
    ["{}", "missing-field", "schemaVersion"],
    ['{"schemaVersion":2,"shipments":{}}', "unknown-schema-version", "schemaVersion"],
    ['{"schemaVersion":"1","shipments":{}}', "unknown-schema-version", "schemaVersion"],
    ['{"schemaVersion":null,"shipments":{}}', "unknown-schema-version", "schemaVersion"],
    ['{"schemaVersion":1}', "missing-field", "shipments"],
    ['{"schemaVersion":1,"shipments":null}', "bad-value", "shipments"],
    ['{"schemaVersion":1,"shipments":"E1"}', "bad-value", "shipments"],
    ['{"schemaVersion":1,"shipments":[]}', "no-shipments", "shipments"],
    [`{"schemaVersion":1,"shipments":[${"0,".repeat(MOST_SHIPMENTS)}0]}`, "too-many-shipments", "shipments"],
  ])("that is %s is refused as %s of %s", (body, code, field) => {
    expect(readShipmentMessage(body)).toEqual({
      ok: false,
      problem: { code, field, message: expect.stringMatching(/./) },
    });
  });

  test("is described by a schema that takes what is read, and nothing else", () => {
    const schema = z.fromJSONSchema(
      z.record(z.string(), z.json()).parse(structuredClone(messageJsonSchema())),
    );
    expect(schema.safeParse(messageExample()).success).toBe(true);
    expect(readShipmentMessage(JSON.stringify(messageExample())).ok).toBe(true);
    for (const envelope of [{}, { schemaVersion: 2, shipments: [] }, { schemaVersion: 1, shipments: [] }]) {
      expect(schema.safeParse(envelope).success).toBe(false);
      expect(readShipmentMessage(JSON.stringify(envelope)).ok).toBe(false);
    }
  });

  test("has an example on the page of records that is accepted", () => {
    const section = recordsPage().split("## Messages")[1] ?? "";
    const example: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(section)?.[1] ?? "");
    expect(example).toEqual(messageExample());
    const { shipments } = z.object({ shipments: z.array(z.unknown()) }).parse(example);
    for (const one of shipments)
      expect(recordSchema(FIELD_TABLES.shipment).safeParse(one).success).toBe(true);
    for (const code of Object.keys(MESSAGE_MEANINGS)) expect(section).toContain(`\`${code}\``);
  });
});
