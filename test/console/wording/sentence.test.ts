import { expect, test } from "vitest";
import { sentence } from "../../../console/wording/sentence.ts";

test.each([
  ["the file is empty", "The file is empty."],
  ["the header cannot be read; is this a CSV file?", "The header cannot be read; is this a CSV file?"],
  ["The server does not answer.", "The server does not answer."],
])("the remark %s is the sentence %s", (remark, expected) => {
  expect(sentence(remark)).toBe(expected);
});
