import { expect, test } from "vitest";
import { COLUMNS, type Column } from "../../bench/task/columns.ts";
import type { Field } from "../../core/records/field.ts";
import { shipmentFields } from "../../core/records/fields/shipment.ts";

/** A field as the task tells it; other spellings than the first are not part of the task. */
function columnOf([name, { kind, required }]: [string, Field]): Column {
  switch (kind.type) {
    case "identifier":
    case "text":
      return { name, required, rule: { type: "text", max: kind.max } };
    case "decimal":
      return { name, required, rule: { type: "number", places: kind.decimals, most: kind.most } };
    case "code":
      return { name, required, rule: { type: "word", words: Object.keys(kind.codes) } };
    case "identifiers":
      return { name, required, rule: { type: "texts", max: kind.max } };
    case "entries":
      throw new Error(`${name}: a shipment has no entries`);
    default:
      return { name, required, rule: { type: kind.type } };
  }
}

test("the columns of the task are the fields of a shipment, with the same rules", () => {
  expect(COLUMNS).toEqual(Object.entries<Field>(shipmentFields).map(columnOf));
});
