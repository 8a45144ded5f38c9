import { describe, expect, test } from "vitest";
import { ConfigurationError } from "../../adapters/configuration-error.ts";
import { loggedError } from "../../functions/logged-error.ts";

const SECRET = "Jane Doe 12-3456789";

/** An error of a place that is known by its name. */
function thrownHere(message: string): Error {
  return new Error(message);
}

describe("what is logged of an error", () => {
  test("is its name, its code and where it was thrown", () => {
    const error = Object.assign(thrownHere("no"), { name: "InputError", code: "bad-mapping" });
    const { name, code, frames } = loggedError(error);
    expect([name, code]).toEqual(["InputError", "bad-mapping"]);
    expect(frames[0]).toMatch(/^at thrownHere \(.*logged-error\.test\.ts:\d+:\d+\)$/);
  });

  test.each([
    ["its message", thrownHere(SECRET)],
    ["its message of several lines", thrownHere(`bad\n    at ${SECRET}\n${SECRET}`)],
    ["its message of lines like places", thrownHere(`bad\n    at Jane (file:///Jane:1:1)\n${SECRET}`)],
    ["its cause", new Error("bad", { cause: new SyntaxError(SECRET) })],
    ["its fields", Object.assign(new Error("bad"), { pk: SECRET, key: SECRET })],
    ["a name that is none", Object.assign(new Error("bad"), { name: SECRET })],
    ["a code that is none", Object.assign(new Error("bad"), { code: SECRET })],
    ["what is no error", SECRET],
    ["what JSON makes of it", jsonError()],
  ])("holds nothing of %s", (_, error) => {
    expect(JSON.stringify(loggedError(error))).not.toMatch(/Jane|12-34/);
  });

  test("has places also where Node's own functions threw", () => {
    expect(loggedError(jsonError()).frames[1]).toContain("logged-error.test.ts");
  });

  test("has places also where one of several promises threw", async () => {
    const failing = async () => {
      await Promise.all([Promise.resolve().then(() => Promise.reject(thrownHere("no")))]);
    };
    const error: unknown = await failing().catch((thrown: unknown) => thrown);
    expect(loggedError(error).frames).toContainEqual(expect.stringContaining("Promise.all (index 0)"));
    expect(loggedError(error).frames[0]).toContain("thrownHere");
  });

  test("tells what is wrong with a setting of ours", () => {
    const error = new ConfigurationError("POLICY_KEY", "there is no such object; put it there");
    expect(loggedError(error)).toMatchObject({
      name: "ConfigurationError",
      message: "POLICY_KEY: there is no such object; put it there",
    });
  });

  test("is the kind of what is no error", () => {
    expect(loggedError(undefined)).toEqual({ name: "thrown undefined", frames: [] });
  });

  test("has a number for a code, and does without a stack", () => {
    const error = Object.assign(new Error("bad"), { code: 7 });
    delete error.stack;
    expect(loggedError(error)).toEqual({ name: "Error", code: 7, frames: [] });
  });
});

function jsonError(): unknown {
  try {
    return JSON.parse(SECRET);
  } catch (error) {
    return error;
  }
}
