import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonParts, jsonValue } from "../../../../core/records/ndjson/json-parts.ts";

/** JSON as people and programs write it: in one line, or with indents and line breaks. */
const written = (value: fc.Arbitrary<unknown>) =>
  fc
    .tuple(value, fc.constantFrom(undefined, 2, "\t", "\r\n"))
    .map(([it, indent]) => JSON.stringify(it, undefined, indent));

describe("the parts of JSON", () => {
  test("are the elements of an array, each as it is written", () => {
    fc.assert(
      fc.property(written(fc.array(fc.jsonValue())), (text) => {
        expect(jsonParts(text).map((part): unknown => JSON.parse(part))).toEqual(JSON.parse(text));
      }),
    );
  });

  test.each([
    ["[]", []],
    ["[ ]", []],
    [' [1.10, 12345678901234567890 , "a,]b" ]', ["1.10", "12345678901234567890", '"a,]b"']],
    ['[{"a":[1,2]},["\\"","\\\\"]]', ['{"a":[1,2]}', '["\\"","\\\\"]']],
    ['{"a": 1, "b":{"c":2}}', ['"a": 1', '"b":{"c":2}']],
  ])("of %s", (text, parts) => {
    expect(jsonParts(text)).toEqual(parts);
  });
});

describe("the value of a key", () => {
  test("is what JSON.parse finds", () => {
    const object = fc.dictionary(fc.constantFrom("a", 'b"', "c:d", "{"), fc.jsonValue());
    fc.assert(
      fc.property(written(object), fc.constantFrom("a", 'b"', "c:d", "{"), (text, key) => {
        const parsed = new Map(Object.entries<unknown>(JSON.parse(text)));
        const value = jsonValue(text, key);
        expect(value === "" ? undefined : JSON.parse(value)).toEqual(parsed.get(key));
      }),
    );
  });

  test.each([
    ['{"a":1,"a":2}', "2"],
    ['{"\\u0061" : [1.10] }', "[1.10]"],
    ['{"b":"\\"a\\":1"}', ""],
  ])("in %s is %s", (text, value) => {
    expect(jsonValue(text, "a")).toBe(value);
  });
});
