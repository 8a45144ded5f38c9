import { existsSync } from "node:fs";
import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { runStart } from "../../../bin/start/run-start.ts";

async function started(...args: readonly string[]) {
  let stdout = "";
  let stderr = "";
  const into = (take: (text: string) => void) =>
    new Writable({
      decodeStrings: false,
      write(chunk, _encoding, done) {
        take(String(chunk));
        done();
      },
    });
  const code = await runStart(args, {
    stdout: into((text) => {
      stdout += text;
    }),
    stderr: into((text) => {
      stderr += text;
    }),
    environment: {},
    now: () => new Date(0),
    random: () => 0,
    stopped: AbortSignal.abort(),
  });
  return { code, stdout, stderr };
}

test("npm start explains itself", async () => {
  const { code, stdout, stderr } = await started("--help");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^Usage: npm start -- \[options\]/);
  for (const option of ["--once", "--folder <path>", "--port <number>", "--console-port <number>"]) {
    expect(stdout).toContain(option);
  }
});

test.each([
  ["--twice", "error: unknown option '--twice'"],
  ["samples", "error: too many arguments"],
  ["--port=0", "error: option '--port <number>' argument '0' is invalid. It is no port from 1 to 65535."],
  ["--console-port=70000", "error: option '--console-port <number>' argument '70000' is invalid."],
  ["--port=http", "error: option '--port <number>' argument 'http' is invalid."],
])("npm start -- %s is refused before anything is started", async (arg, message) => {
  const { code, stdout, stderr } = await started(arg);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
});

test.each([[], ["--once"]])("who stops it while it starts has nothing started (%s)", async (...args) => {
  const { code, stdout, stderr } = await started(...args, "--folder", "nowhere");
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(stderr).toMatch(/^Synthesising the stack( and building the console)? \.\.\.\n$/);
  expect(existsSync("nowhere")).toBe(false);
});
