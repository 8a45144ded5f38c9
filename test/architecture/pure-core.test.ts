import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

/** What would make the same input give other bytes, or bind core to Node. */
const IMPURE: Readonly<Record<string, RegExp>> = {
  clock: /\bDate\.now\b|\bnew Date\s*\(\s*\)|\bDate\(\s*\)|\bperformance\b/,
  randomness: /\bMath\.random\b|\bcrypto\b/,
  environment: /\bprocess(\.\w|\[)|\bglobalThis\b/,
  timers: /\bset(Timeout|Interval|Immediate)\b|\bqueueMicrotask\b/,
  node: /\bBuffer\b|\brequire\s*\(/,
  "hidden import": /\bimport\s*\(/,
  locale: /\.toLocale\w+\(|\.localeCompare\(|\bIntl\b/,
};

const COMMENTS = /\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm;

function impurities(source: string): string[] {
  const code = source.replace(COMMENTS, "");
  return Object.entries(IMPURE).flatMap(([name, pattern]) => (pattern.test(code) ? [name] : []));
}

test("core has no clock, randomness, environment, timer, Node global or locale", async () => {
  const files = globSync("core/**/*.ts", { cwd: ROOT });
  expect(files.length).toBeGreaterThan(100);
  const found = await Promise.all(
    files.map(async (file) =>
      impurities(await readFile(join(ROOT, file), "utf8")).map((what) => `${file}: ${what}`),
    ),
  );
  expect(found.flat()).toEqual([]);
});

test.each([
  ["const now = Date.now();", ["clock"]],
  ["const now = new Date();", ["clock"]],
  ["const start = performance.now();", ["clock"]],
  ["const draw = Math.random();", ["randomness"]],
  ["const id = crypto.randomUUID();", ["randomness"]],
  ['const zone = process.env["TZ"];', ["environment"]],
  ["setTimeout(flush, 10);", ["timers"]],
  ['const bytes = Buffer.from("a");', ["node"]],
  ['type File = import("../adapters/file.ts").File;', ["hidden import"]],
  ["const order = one.localeCompare(other);", ["locale"]],
  ['const day = new Date("2026-01-01");', []],
  ["// Date.now() would read the clock\nconst day = asOf;", []],
])("%s has the impurities %j", (source, expected) => {
  expect(impurities(source)).toEqual(expected);
});
