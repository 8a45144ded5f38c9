import { expect, test } from "vitest";
import { nextSteps } from "../../../bin/start/next-steps.ts";

const stack = { consoleUrl: "http://127.0.0.1:8080", endpoint: "http://127.0.0.1:4566" };

test("the console's address comes first", () => {
  expect(nextSteps(stack, ".greenlane").trimStart()).toMatch(
    /^The console is at http:\/\/127\.0\.0\.1:8080 .*\n\nThe stack is up at http:\/\/127\.0\.0\.1:4566/,
  );
});

test("commands name the folder where it is not the usual one", () => {
  expect(nextSteps(stack, ".greenlane")).not.toContain("--local");
  expect(nextSteps(stack, "elsewhere")).toContain("greenlane -- intake --local elsewhere ");
});
