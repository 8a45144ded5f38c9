import { describe, expect, it } from "vitest";
import type { Item } from "../../../adapters/dynamodb/item.ts";
import { itemBytes } from "../../../adapters/dynamodb/item-bytes.ts";

describe("itemBytes", () => {
  it.each<[string, Item, number]>([
    ["nothing", {}, 0],
    ["a name and a text in UTF-8", { name: { S: "Zürich" } }, 4 + 7],
    ["a text outside the basic plane", { n: { S: "🚢" } }, 1 + 4],
    ["zero", { n: { N: "0" } }, 1 + 1],
    ["one digit", { n: { N: "7" } }, 1 + 2],
    ["two digits", { n: { N: "42" } }, 1 + 2],
    ["three digits", { n: { N: "421" } }, 1 + 3],
    ["trailing zeros, which do not count", { n: { N: "4200000" } }, 1 + 2],
    ["leading zeros, which do not count", { n: { N: "0.0042" } }, 1 + 2],
    ["a minus sign", { n: { N: "-42" } }, 1 + 3],
    ["zeros between, which count", { n: { N: "10020" } }, 1 + 3],
    ["an exponent in capitals", { n: { N: "-1.5E+21" } }, 1 + 3],
    ["an exponent, which does not count", { n: { N: "1.5e+21" } }, 1 + 2],
    ["yes or no", { f: { BOOL: true } }, 1 + 1],
    ["null", { f: { NULL: true } }, 1 + 1],
    ["bytes", { b: { B: new Uint8Array(5) } }, 1 + 5],
    ["a set of texts", { s: { SS: ["ab", "c"] } }, 1 + 3],
    ["a set of numbers", { s: { NS: ["1", "200", "-3"] } }, 1 + 2 + 2 + 3],
    ["a set of bytes", { s: { BS: [new Uint8Array(2), new Uint8Array(3)] } }, 1 + 5],
    ["an empty list", { l: { L: [] } }, 1 + 3],
    ["a list", { l: { L: [{ S: "ab" }, { N: "1" }] } }, 1 + 3 + 1 + 2 + 1 + 2],
    ["a map", { m: { M: { ab: { S: "c" } } } }, 1 + 3 + 1 + 2 + 1],
  ])("counts %s as DynamoDB does", (_, item, bytes) => {
    expect(itemBytes(item)).toBe(bytes);
  });
});
