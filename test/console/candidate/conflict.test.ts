import { expect, test } from "vitest";
import { Problem } from "../../../console/api/problem.ts";
import { decidedFirst } from "../../../console/candidate/conflict.ts";

const theirs = [{ sequence: 2 }];

test.each([
  ["a conflict", new Problem(409, { type: "urn:greenlane:problem:conflict", newest: theirs }), theirs],
  ["a conflict that lists none", new Problem(409, { type: "urn:greenlane:problem:conflict" }), []],
  ["another problem", new Problem(403, { type: "urn:greenlane:problem:forbidden" }), undefined],
  ["no answer", new Error("no answer"), undefined],
  ["no error", null, undefined],
])("%s", (_, error, decisions) => {
  expect(decidedFirst(error)).toEqual(decisions);
});
