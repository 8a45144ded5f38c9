import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CODE } from "../../../docs/scale/code-constants.ts";

const ROOT = join(import.meta.dirname, "../../..");

describe("the constants that the model takes from the code", () => {
  test.each(Object.entries(CODE))("%s stands there", (_, { file, text }) => {
    expect(readFileSync(join(ROOT, file), "utf8")).toContain(text);
  });

  test.each(Object.entries(CODE))("%s has the value that stands there", (_, { value, text }) => {
    const factors = [...text.matchAll(/\d[\d_]*/g)].map(([digits]) => Number(digits.replaceAll("_", "")));
    expect(factors.reduce((product, factor) => product * factor, 1)).toBe(value);
  });
});
