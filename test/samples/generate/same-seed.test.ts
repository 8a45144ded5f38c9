import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generateSamples } from "../../../samples/generate/generate-samples.ts";
import type { SampleFile } from "../../../samples/generate/sample-files.ts";
import { textOf } from "./generated.ts";
import { cellsOf } from "./read-back.ts";

const COMMITTED = { rows: 2000, members: 150, seed: 7 };
const FILES: readonly SampleFile[] = [
  "incidents.csv",
  "members.csv",
  "operators.csv",
  "shipments.csv",
  "validations.csv",
];
const ROOT = join(import.meta.dirname, "../../../samples");

test.each(FILES)("the committed %s is what the generator writes", async (file) => {
  expect(await readFile(join(ROOT, file), "utf8")).toBe(textOf(COMMITTED, file));
});

test.each(FILES)("the README tells how many records %s has", async (file) => {
  const readme = await readFile(join(ROOT, "README.md"), "utf8");
  const told = new RegExp(`\`${file}\` *\\| ([\\d,]+)`).exec(readme)?.[1]?.replace(",", "");
  // A strict reader stops at the bad records of the shipments; they are as many as asked for (see shipments.test.ts).
  const records = file === "shipments.csv" ? COMMITTED.rows : cellsOf(textOf(COMMITTED, file)).length - 1;
  expect(Number(told)).toBe(records);
});

test.each(FILES)("the same seed gives the same %s, another seed another", (file) => {
  const size = { rows: 300, members: 60, seed: 41 };
  expect(textOf(size, file)).toBe(textOf(size, file));
  expect(textOf({ ...size, seed: 42 }, file)).not.toBe(textOf(size, file));
});

test("more shipments leave the other files as they are", () => {
  const size = { rows: 10, members: 60, seed: 3 };
  for (const file of FILES.filter((name) => name !== "shipments.csv")) {
    expect(textOf({ ...size, rows: 500 }, file)).toBe(textOf(size, file));
  }
});

test("the files are written whole under their names, and counted", async () => {
  const out = await mkdtemp(join(tmpdir(), "greenlane-samples-"));
  try {
    const size = { rows: 5000, members: 60, seed: 3 };
    const { files, shipments } = await generateSamples({ ...size, out });
    expect((await readdir(out)).sort()).toEqual([...FILES]);
    expect(files).toMatchObject({ "shipments.csv": 5000, "members.csv": 60 });
    expect(shipments.rows).toBe(5000);
    for (const file of FILES) expect(await readFile(join(out, file), "utf8")).toBe(textOf(size, file));
  } finally {
    await rm(out, { recursive: true });
  }
});

test.each([
  ["rows", { rows: -1, members: 5, seed: 1 }],
  ["members", { rows: 5, members: 0, seed: 1 }],
  ["seed", { rows: 5, members: 5, seed: 1.5 }],
])("a wrong number of %s is refused by name before anything is written", async (name, size) => {
  const out = join(tmpdir(), "greenlane-samples-never-made");
  await expect(generateSamples({ ...size, out })).rejects.toThrow(new RegExp(`^${name} is `));
  await expect(readdir(out)).rejects.toThrow("ENOENT");
});
