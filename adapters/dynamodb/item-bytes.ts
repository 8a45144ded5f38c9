import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { Item } from "./item.ts";

/** The largest item that DynamoDB keeps. */
export const MOST_ITEM_BYTES = 400 * 1024;

/** A list or map, over its members; each member one more. */
const CONTAINER = 3;
const MEMBER = 1;

/**
 * The size of an item as DynamoDB counts it: attribute names and values; texts in UTF-8, numbers a byte for two significant
 * digits and one more. AWS calls the rule for numbers approximate: here it is at least what is charged.
 * Source: Amazon DynamoDB Developer Guide, "DynamoDB item sizes and formats".
 */
export function itemBytes(item: Item): number {
  let bytes = 0;
  for (const [name, value] of Object.entries(item)) bytes += textBytes(name) + valueBytes(value);
  return bytes;
}

function valueBytes(value: AttributeValue): number {
  if (value.S !== undefined) return textBytes(value.S);
  if (value.N !== undefined) return numberBytes(value.N);
  if (value.B !== undefined) return value.B.byteLength;
  if (value.SS !== undefined) return sum(value.SS, textBytes);
  if (value.NS !== undefined) return sum(value.NS, numberBytes);
  if (value.BS !== undefined) return sum(value.BS, ({ byteLength }) => byteLength);
  if (value.L !== undefined) return CONTAINER + sum(value.L, (member) => MEMBER + valueBytes(member));
  if (value.M !== undefined) {
    return (
      CONTAINER + sum(Object.entries(value.M), ([name, of]) => MEMBER + textBytes(name) + valueBytes(of))
    );
  }
  return 1; // yes, no or null
}

/** Leading and trailing zeros do not count; a minus sign takes a byte. */
function numberBytes(digits: string): number {
  const [mantissa = ""] = digits.toLowerCase().split("e");
  const significant = mantissa.replace(/[-+.]/g, "").replace(/^0+|0+$/g, "").length;
  return Math.ceil(significant / 2) + 1 + (digits.startsWith("-") ? 1 : 0);
}

function textBytes(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

function sum<Value>(values: readonly Value[], bytesOf: (value: Value) => number): number {
  return values.reduce((total, value) => total + bytesOf(value), 0);
}
