import { describe, expect, it } from "vitest";
import { columnOf } from "../../../../core/records/column.ts";
import { shipmentFields } from "../../../../core/records/fields/shipment.ts";
import { LineFinder } from "../../../../core/records/ndjson/line-finder.ts";
import { NdjsonScanner } from "../../../../core/records/ndjson/scanner.ts";
import { Row } from "../../../../core/records/row.ts";
import { reading, shipmentLine } from "../reading.ts";

const NAMES = ["manufacturerName", "valueUsd", "fastLane", "anomalyCodes"];
const { manufacturerName, valueUsd, fastLane, anomalyCodes } = shipmentFields;
const columns = [manufacturerName, valueUsd, fastLane, anomalyCodes].map((field, at) =>
  columnOf(String(NAMES[at]), field, at, undefined),
);

function scanned(line: string, after = "\n") {
  const row = new Row(columns.length);
  row.bytes = new TextEncoder().encode(line + after);
  const lines = new LineFinder();
  lines.look(row.bytes, 0, row.bytes.length - 1);
  const to = lines.lineEnd(row.bytes, 0) + 1 - after.length;
  const scanner = new NdjsonScanner(columns, (key) => NAMES.indexOf(key), lines);
  const scan = scanner.scan(row, 0, to);
  return scan === "record" ? columns.map(({ at }) => row.text(at)) : scan;
}

describe("scanning a line of JSON", () => {
  it.each([
    ['{"manufacturerName":"A"}', ["A", "", "", ""]],
    ['{ "valueUsd" : 12.50 , "manufacturerName" : "A B" } ', ["A B", "12.50", "", ""]],
    ['{"fastLane":true,"valueUsd":0,"manufacturerName":12,"anomalyCodes":null}', ["12", "0", "true", ""]],
    ['{"anomalyCodes":"A|B","x":-1.5,"y":false,"z":null}', ["", "", "", "A|B"]],
    ['{"anomalyCodes":[ "A" ],"manufacturerName":"","":1}', ["", "", "", "A"]],
  ])("finds its cells: %s", (line, cells) => {
    expect(scanned(line)).toEqual(cells);
  });

  it("leaves escaped quotes, slashes and backslashes to who reads the cell", () => {
    expect(scanned('{"manufacturerName":"a\\"b\\\\","valueUsd":1}')).toEqual(['a\\"b\\\\', "1", "", ""]);
    const content = ['"a\\"b\\\\"', '"\\/\\/"', '"\\\\\\""'].map((name) =>
      shipmentLine({}).replace("{", `{"manufacturerName":${name},`),
    );
    const names = reading(`${content.join("\n")}\n`, { format: "ndjson" }).rows.map(
      (row) => row["manufacturerName"],
    );
    expect(names).toEqual(['a"b\\', "//", '\\"']);
  });

  it.each([
    ["{}"],
    ["[]"],
    ["{"],
    ['{"valueUsd'],
    ['{"valueUsd"'],
    ['{"valueUsd":'],
    ['{"valueUsd":1'],
    ['{"valueUsd":1,'],
    ['{"valueUsd":1,}'],
    ['{"valueUsd":1}}'],
    ['{"valueUsd":}'],
    ['{"valueUsd" 1}'],
    ["{valueUsd:1}"],
    ['{"valueUsd":1e3}'],
    ['{"valueUsd":-1}'],
    ['{"valueUsd":01}'],
    ['{"valueUsd":1.}'],
    ['{"valueUsd":1234567890123456}'],
    ['{"valueUsd":0.123456789012345678}'],
    ['{"valueUsd":true}'],
    ['{"valueUsd":1,"valueUsd":2}'],
    ['{"fastLane":12}'],
    ['{"manufacturerName":1.0}'],
    ['{"manufacturerName":"a'],
    ['{"anomalyCodes":1}'],
    ['{"anomalyCodes":[]}'],
    ['{"anomalyCodes":["A","B"]}'],
    ['{"anomalyCodes":["A"'],
    ['{"anomalyCodes":[null]}'],
    ['{"manufacturerName":["A"]}'],
    ['{"manufacturerName":"a\\nb"}'],
    ['{"manufacturerName":"a\\'],
    ['{"manufacturerN\\"ame":"A"}'],
    ['{"fastLane":tru}'],
    ['{"valueUsd":nulll}'],
    ['{"x":{"y":1}}'],
    [`{"x":${"1".repeat(30)}}`],
  ])("leaves what is not flat and plain to JSON.parse: %s", (line) => {
    expect(scanned(line)).toBe("needsJson");
  });

  it.each([['{"valueUsd":1'], ['{"valueUsd'], ['{"x":"']])("never reads beyond the bytes: %s", (line) => {
    expect(scanned(line, "")).toBe("needsJson");
  });
});
