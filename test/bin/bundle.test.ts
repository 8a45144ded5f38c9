import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { buildCommand } from "../../build.ts";
import { rankSamples, SAMPLES } from "../support/samples.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

const ROOT = join(import.meta.dirname, "../..");
const DIST = join(ROOT, "dist");
const COMMAND = join(DIST, "greenlane.js");
const XYZ = '{"name":"XYZ Company","street":"400 Orchard Road","city":"Tijuana","country":"MX"}';

/** Runs a line of the shell, in which `greenlane` is the bundle. */
async function shell(line: string): Promise<{ code: number; stdout: string; stderr: string }> {
  const script = `greenlane() { "${process.execPath}" "${COMMAND}" "$@"; }\nset -o pipefail\n${line}`;
  const child = spawn("bash", ["-c", script], { stdio: ["ignore", "pipe", "pipe"] });
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (piece) => {
    output.stdout += piece;
  });
  child.stderr.on("data", (piece) => {
    output.stderr += piece;
  });
  const code = await new Promise<number>((resolve) => child.on("close", (status) => resolve(status ?? -1)));
  return { code, ...output };
}

beforeAll(() => buildCommand(DIST));

describe("the bundle", () => {
  test("ranks the samples like the sources", async () => {
    const out = await temporaryFolder();
    const { stdout } = await promisify(execFile)(process.execPath, [
      COMMAND,
      ...rankSamples(out, "--as-of", "2026-06-30"),
    ]);
    expect(stdout).toContain("Candidates for validation as of 2026-06-30");
    expect(await readdir(out)).toContain("candidates.csv");
  });

  test("holds a pipe open while it answers line by line", async () => {
    const { code, stdout } = await shell(`(echo '${XYZ}'; sleep 0.2; echo '${XYZ}') | greenlane mid build`);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split("\n")).toHaveLength(2);
  });

  test.each([
    ["mid build", `yes '${XYZ}' | greenlane mid build`],
    ["score", `greenlane score --shipments ${SAMPLES.shipments} 2>/dev/null`],
    [
      "score of packed data",
      `greenlane score --shipments ${SAMPLES.declarations} --map customs-declarations`,
    ],
    ["policy show", "greenlane policy show"],
  ])("%s ends quietly when its reader goes", async (_, line) => {
    const { code, stdout, stderr } = await shell(`${line} | head -1; echo "codes \${PIPESTATUS[*]}"`);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\ncodes (\d+ )?0 0\n$/);
    expect(stdout.split("\n")).toHaveLength(3);
    expect(stderr).toBe("");
  });

  test.skipIf(!existsSync("/dev/full"))("says so when the disk is full", async () => {
    const { code, stderr } = await shell("greenlane policy show > /dev/full");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^greenlane: Error: ENOSPC: .*\n$/);
  });

  test("answers a million bad bytes and more in bounded memory", async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { "line.ndjson": "x".repeat(3_000_000) });
    const { code, stdout } = await shell(
      `(for i in 1 2 3; do cat ${folder}/line.ndjson; done; echo; echo '${XYZ}') | greenlane mid build`,
    );
    expect(code).toBe(0);
    const [first, second] = stdout.split("\n");
    expect(first).toContain("line-too-long");
    expect(second).toContain("MXXYZCOM400TIJ");
  });
});

describe("the package", () => {
  test("holds the executable command, the licences and the README, and nothing of the sources", async () => {
    const { stdout } = await promisify(execFile)("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: ROOT,
    });
    const files = pathsIn(JSON.parse(stdout));
    expect(files).toEqual(
      expect.arrayContaining([
        "LICENSE",
        "README.md",
        "dist/LICENSES.txt",
        "dist/greenlane.js",
        "package.json",
      ]),
    );
    expect(
      files.filter((path) => !/^(dist\/|LICENSE$|README\.md$|CHANGELOG\.md$|package\.json$)/.test(path)),
    ).toEqual([]);
  });

  test("starts with a shebang and may be executed", async () => {
    expect((await readFile(COMMAND, "utf8")).startsWith("#!/usr/bin/env node\n")).toBe(true);
    expect((await stat(COMMAND)).mode & 0o111).toBe(0o111);
  });

  test("names the licence of every package that it holds", async () => {
    const licences = await readFile(join(DIST, "LICENSES.txt"), "utf8");
    for (const name of ["commander", "zod", "@aws-sdk/client-s3"])
      expect(licences.split("\n")).toContain(name);
  });
});

/** The paths of `npm pack --json`: a list of packages, or packages by name. */
function pathsIn(packed: Readonly<Record<string, { files: { path: string }[] }>>): string[] {
  return Object.values(packed).flatMap(({ files }) => files.map(({ path }) => path));
}
