import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { Item } from "./item.ts";

/** The largest item that DynamoDB keeps. */
export const MOST_ITEM_BYTES = 400 * 1024;

/** A list or map, over its members; each member one more. */
const CONTAINER = 3;
const MEMBER = 1;

/** Of digits, and of the letter before an exponent, as character codes. */
const ZERO = 48;
const NINE = 57;
const EXPONENT = 101;
const UPPER_EXPONENT = 69;

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

/** Leading and trailing zeros do not count, nor does an exponent; a minus sign takes a byte. */
function numberBytes(text: string): number {
  let place = 0;
  let significant = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === EXPONENT || sign === UPPER_EXPONENT) break;
    if (sign < ZERO || sign > NINE || (sign === ZERO && place === 0)) continue;
    place++;
    if (sign !== ZERO) significant = place;
  }
  return Math.ceil(significant / 2) + 1 + (text.startsWith("-") ? 1 : 0);
}

function textBytes(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

function sum<Value>(values: readonly Value[], bytesOf: (value: Value) => number): number {
  return values.reduce((total, value) => total + bytesOf(value), 0);
}
