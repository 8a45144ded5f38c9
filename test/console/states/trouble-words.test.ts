import { expect, test } from "vitest";
import { Problem } from "../../../console/api/problem.ts";
import { troubleWords } from "../../../console/states/trouble-words.ts";

const problem = (code: string, more: object = {}) =>
  new Problem(400, { type: `urn:greenlane:problem:${code}`, title: "It is refused", ...more });

test("what is not there is said not to be found, with a way back", () => {
  expect(troubleWords("the dossier", problem("not-found", { detail: "there is no member M1" }))).toEqual({
    title: "Could not find the dossier",
    more: "There is no member M1. The address may be wrong, or of another ranking. Go back to the list and look from there.",
  });
});

test("where the parts that are wrong are listed, they are not said twice", () => {
  const issues = [{ where: "query.tier", message: "no such tier" }];
  const words = troubleWords(
    "the plans",
    problem("invalid-request", { detail: "query.tier: no such tier", issues }),
  );

  expect(words.more).toBe("It is refused.");
});

test("without an answer the error says what to do", () => {
  expect(troubleWords("the plans", new Error("The server does not answer."))).toEqual({
    title: "Could not load the plans",
    more: "The server does not answer.",
  });
});
