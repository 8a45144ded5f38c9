import * as fc from "fast-check";
import { expect, it } from "vitest";
import { attachment } from "../../../adapters/s3/content-disposition.ts";

it.each([
  ["plan.csv", `attachment; filename="plan.csv"; filename*=UTF-8''plan.csv`],
  ["käse 100%.csv", `attachment; filename="k_se 100_.csv"; filename*=UTF-8''k%C3%A4se%20100%25.csv`],
  ['a"b\\c\r\nX: y', `attachment; filename="a_b_c__X: y"; filename*=UTF-8''a%22b%5Cc%0D%0AX%3A%20y`],
  ["a'b(c)*!", `attachment; filename="a'b(c)*!"; filename*=UTF-8''a%27b%28c%29%2A!`],
])("a file %j is saved under its name", (fileName, expected) => {
  expect(attachment(fileName)).toBe(expected);
});

it("names of any letters are one header, whose exact part is the name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (fileName) => {
      const header = attachment(fileName);
      expect(header).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[A-Za-z0-9!~._%-]*$/);
      expect(header).toMatch(/^[\x20-\x7e]+$/);
      expect(decodeURIComponent(header.slice(header.lastIndexOf("'") + 1))).toBe(fileName.toWellFormed());
    }),
  );
});
