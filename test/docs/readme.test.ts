import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { consoleBlocks } from "../../docs/console/console-blocks.ts";
import { readmeWithOutputs } from "../../docs/console/readme-outputs.ts";
import packageDocument from "../../package.json" with { type: "json" };
import { runCommand } from "../support/run-command.ts";
import { rankSamples } from "../support/samples.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ROOT = join(import.meta.dirname, "../..");
const PAGES = ["README.md", "CONTRIBUTING.md", "samples/README.md"] as const;
const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const scripts: Readonly<Record<string, string>> = packageDocument.scripts;

/** What pages tell their readers to type. */
const typed = PAGES.map((page) => readFileSync(join(ROOT, page), "utf8"))
  .join("\n")
  .replaceAll("\\\n", " ");

describe("the README", () => {
  test("shows what its commands print now (npm run docs writes it anew)", async () => {
    expect(consoleBlocks(readme).length).toBeGreaterThan(5);
    expect(await readmeWithOutputs(readme)).toBe(readme);
  });

  test("shows the first reject as it is written", async () => {
    const out = await temporaryFolder();
    await runCommand(rankSamples(out, "--as-of", "2026-06-30"));
    const [first = ""] = readFileSync(join(out, "rejects.ndjson"), "utf8").split("\n");
    const [, shown = ""] = /```json\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(JSON.parse(shown)).toEqual(JSON.parse(first.replace(join(ROOT, "samples"), "samples")));
  });

  test("keeps the places for figures", () => {
    expect(readme).toMatch(/<!-- figures -->[\s\S]*<!-- \/figures -->/);
  });
});

describe("commands that pages name", () => {
  const names = new Set([...typed.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name = ""]) => name));

  test.each([...names])("npm run %s is a script", (name) => {
    expect(scripts).toHaveProperty([name]);
  });

  const calls = [...typed.matchAll(/greenlane -- ([a-z]+(?: [a-z]+)?)(?=[\s`])([^`\n]*)/g)];
  const lines = new Set(calls.map(([, line = ""]) => line));

  test.each([...lines])("greenlane %s is a command", async (line) => {
    expect((await runCommand([...line.split(" "), "--help"])).stdout).toContain(`Usage: greenlane ${line} `);
  });

  const options = new Set(
    calls.flatMap(([, line = "", rest = ""]) =>
      [...rest.matchAll(/ (--[a-z][a-z-]*)/g)].map(([, option = ""]) => `${line} ${option}`),
    ),
  );

  test.each([...options])("greenlane %s is an option", async (call) => {
    const words = call.split(" ");
    const { stdout } = await runCommand([...words.slice(0, -1), "--help"]);
    expect(stdout).toContain(` ${words.at(-1)} `);
  });
});
