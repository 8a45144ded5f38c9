import { expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";

const COMMANDS = [
  [],
  ["rank"],
  ["score"],
  ["select"],
  ["outcomes"],
  ["mid"],
  ["mid", "build"],
  ["mid", "check"],
  ["mid", "collisions"],
  ["policy"],
  ["policy", "show"],
  ["policy", "check"],
  ["samples"],
  ["samples", "generate"],
];

test.each(COMMANDS.map((command) => [command]))("%j --help shows examples", async (command) => {
  const { code, stdout, stderr } = await runCommand([...command, "--help"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain(`Usage: ${["greenlane", ...command].join(" ")}`);
  expect(stdout).toMatch(/\nExamples:\n[\s\S]*greenlane /);
});

test.each([
  [
    "a flag that there is not",
    ["rank", "--shipments", "a.csv", "--out", "out", "--fast"],
    "unknown option '--fast'",
  ],
  ["a flag that is missing", ["rank", "--shipments", "a.csv"], "required option '--out <folder>'"],
  [
    "a date that there is not",
    ["rank", "--shipments", "a", "--out", "o", "--as-of", "2026-02-30"],
    "It is no day written YYYY-MM-DD.",
  ],
  [
    "a share above 1",
    ["rank", "--shipments", "a", "--out", "o", "--max-reject-rate", "2"],
    "It is no number from 0 to 1.",
  ],
  [
    "no threads",
    ["rank", "--shipments", "a", "--out", "o", "--threads", "0"],
    "It is no whole number from 1 on.",
  ],
  ["a number in words", ["samples", "generate", "--rows", "many", "--out", "o"], "It is no whole number."],
  ["a command that there is not", ["rang"], "unknown command 'rang'"],
  ["a flag below a command", ["mid", "build", "--fast"], "unknown option '--fast'"],
  ["nothing to look for collisions in", ["mid", "collisions"], "give --operators, --members or both"],
  ["nothing to check", ["policy", "check"], "missing required argument 'file'"],
])("%s is told with the usage on stderr", async (_, args, message) => {
  const { code, stdout, stderr } = await runCommand(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
  expect(stderr).toContain("Usage: greenlane");
});

test("no command at all shows the help on stderr", async () => {
  const { code, stdout, stderr } = await runCommand([]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("Usage: greenlane");
});

test("--version prints the version alone", async () => {
  expect(await runCommand(["--version"])).toEqual({ code: 0, stdout: "0.1.0\n", stderr: "" });
});
