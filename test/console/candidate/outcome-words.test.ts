import { expect, test } from "vitest";
import { outcomeWords } from "../../../console/candidate/outcome-words.ts";

const info = {
  factor: "region",
  sentence: "",
  unit: "",
  source: "",
  outcomes: { "<country>": "it", known: "is known" },
};

test.each([
  [info, "known", "is known"],
  [info, "MX", undefined],
  [{ ...info, outcomes: {} }, "noKnownOrigin", "no known origin"],
  [undefined, "pastLimit", "past limit"],
])("%o with %s is %s", (factor, detail, words) => {
  expect(outcomeWords(factor, detail)).toBe(words);
});
