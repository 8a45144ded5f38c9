import { describe, expect, it } from "vitest";
import { columnOf } from "../../../core/records/column.ts";
import { decodeRow } from "../../../core/records/decode.ts";
import { shipmentFields } from "../../../core/records/fields/shipment.ts";
import { Row } from "../../../core/records/row.ts";
import { reading, shipmentsWith } from "./reading.ts";

describe("decoding a row", () => {
  it("takes a column that the row does not have as absent", () => {
    const row = new Row(1);
    const optional = columnOf("brokerId", shipmentFields.brokerId, 9, undefined);
    const required = columnOf("entryNumber", shipmentFields.entryNumber, 9, undefined);
    expect(decodeRow(row, [optional])).toBeUndefined();
    expect(decodeRow(row, [optional, required])).toMatchObject({
      field: "entryNumber",
      code: "missing-field",
    });
  });

  it.each([
    ["manufacturerPostalCode", "é".repeat(20), true],
    ["manufacturerPostalCode", "😀".repeat(20), true],
    ["manufacturerPostalCode", "é".repeat(21), false],
    ["anomalies", `${"A".repeat(40)}|${"B".repeat(40)}`, true],
    ["anomalies", `A|${"B".repeat(41)}`, false],
  ])("measures text in characters, lists item by item: %s %s", (column, cell, fits) => {
    const { rejects } = reading(shipmentsWith(column, cell));
    expect(rejects.map(({ code }) => code)).toEqual(fits ? [] : ["too-long"]);
  });

  it("says how long a text is that is too long", () => {
    expect(reading(shipmentsWith("manufacturerPostalCode", "é".repeat(21))).rejects[0]?.message).toBe(
      "manufacturerPostalCode has 21 characters, at most 20 are read",
    );
  });

  it("reads any number of spellings of a word", () => {
    const cells = Array.from({ length: 5_000 }, (_, at) =>
      Array.from("forcedxlabour", (letter, place) => ((at >> place) & 1 ? letter.toUpperCase() : letter))
        .join("")
        .replace(/x/i, "-"),
    );
    const { rows, rejects } = reading(shipmentsWith("finding", ...cells));
    expect(rejects).toEqual([]);
    expect(rows.filter(({ examFinding }) => examFinding === "forcedLabour")).toHaveLength(5_000);
  });
});
