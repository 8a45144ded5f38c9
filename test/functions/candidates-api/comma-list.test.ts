import fc from "fast-check";
import { expect, test } from "vitest";
import { commaList } from "../../../functions/candidates-api/comma-list.ts";

test.each([
  ["a", ["a"]],
  ["a,b", ["a", "b"]],
  ["Portland\\, Oregon,Houston", ["Portland, Oregon", "Houston"]],
  ["a\\\\,b", ["a\\", "b"]],
  [",a,,b,", ["a", "b"]],
  ["", []],
  ["a\\", ["a\\"]],
])("%j holds %j", (text, values) => {
  expect(commaList(text)).toEqual(values);
});

test("any values are read as they were written", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 })), (values) => {
      const text = values.map((value) => value.replaceAll(/[\\,]/g, "\\$&")).join(",");
      expect(commaList(text)).toEqual(values);
    }),
  );
});
