import { expect, test } from "vitest";
import { Problem } from "../../../console/api/problem.ts";

test("a problem carries its code, its words and what is wrong where", () => {
  const problem = new Problem(400, {
    type: "urn:greenlane:problem:invalid-request",
    title: "The request is not valid",
    detail: "query.tier: no such tier",
    issues: [{ where: "query.tier", message: "no such tier" }, { message: "and more" }, "noise", null],
  });

  expect(problem).toMatchObject({
    status: 400,
    code: "invalid-request",
    message: "query.tier: no such tier",
  });
  expect(problem.issues).toEqual([
    { where: "query.tier", message: "no such tier" },
    { where: "", message: "and more" },
  ]);
});

test("an answer that is no problem document still says its status", () => {
  expect(new Problem(502, {})).toMatchObject({ code: "", message: "The server answered 502", issues: [] });
});
