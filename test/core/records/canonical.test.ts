import { describe, expect, it } from "vitest";
import { canonicalRecord } from "../../../core/records/canonical.ts";
import type { Header } from "../../../core/records/header.ts";
import { RecordReader } from "../../../core/records/record-reader.ts";
import type { RecordFormat } from "../../../core/records/record-splitter.ts";

function canonicalOf(content: string, format: RecordFormat): string[] {
  const texts: string[] = [];
  let found: Header | undefined;
  const taker = {
    header: (header: Header) => {
      found = header;
    },
    row: (row: Parameters<typeof canonicalRecord>[0]) => {
      if (found !== undefined) texts.push(canonicalRecord(row, found));
    },
    reject: ({ message }: { message: string }) => expect.fail(message),
  };
  const reader = new RecordReader({ kind: "shipment", file: "file", format, mapping: undefined, taker });
  reader.push(new TextEncoder().encode(content));
  reader.end();
  return texts;
}

const SAME: readonly [RecordFormat, string][] = [
  [
    "csv",
    'entryNumber,entryDate,importerId,origin,value,mid,mode,fast,anomalies,weightKg,x\nE1,2026-03-14,M1,MX,100,"A ""B""",truck,yes,A|B,,1\n',
  ],
  [
    "csv",
    '\ufeff"anomaly code","FAST lane",MODE,MID,value,"ORIGIN",importer,"date of entry",entry\r\n" A | B||",1,30,"A ""B"" ",0100.00, mx ,M1,2026-03-14,E1\r\n',
  ],
  [
    "ndjson",
    '{"entryNumber":"E1","entryDate":"2026-03-14","importerId":"M1","countryOfOrigin":"MX","valueUsd":100,"mid":"A \\"B\\"","mode":"road","fastLane":true,"anomalyCodes":["A","B"],"brokerId":null}',
  ],
  [
    "ndjson",
    '{"anomalyCodes":"A|B","valueUsd":"1e2","fastLane":"T","origin":"mx","mode":31,"MID":"\\u0041 \\"B\\"","importer":"M1","entryDate":"2026-03-14","entry":"E1"}'.replace(
      '"1e2"',
      "1e2",
    ),
  ],
];

describe("the canonical form of a record", () => {
  it.each(SAME)("is the same however it is written: %s %s", (format, content) => {
    expect(canonicalOf(content, format)).toEqual([
      '[["entryNumber","E1"],["entryDate",20526],["importerId","M1"],["manufacturerIdCode","A \\"B\\""],["countryOfOrigin",335],["mode",2],["fastLane",1],["valueUsd",10000],["anomalyCodes","A|B"]]',
    ]);
  });

  it("differs where any value does", () => {
    const [one, two] = canonicalOf(
      "entryNumber,entryDate,importerId,origin,value\nE1,2026-03-14,M1,MX,100\nE1,2026-03-14,M1,MX,100.01\n",
      "csv",
    );
    expect(one).not.toBe(two);
  });
});
