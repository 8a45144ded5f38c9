import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { documents } from "../../docs/pages/documents.ts";

const DOCS = join(import.meta.dirname, "../../docs");
const pages = documents();

describe("the generated pages", () => {
  test.each([...pages])("%s is what npm run docs writes", async (name, text) => {
    expect(await readFile(join(DOCS, name), "utf8")).toBe(text);
  });

  test("no schema is left over from a kind that is gone", async () => {
    const written = (await readdir(join(DOCS, "schemas"))).map((name) => `schemas/${name}`);
    expect(written.filter((name) => !pages.has(name))).toEqual([]);
  });

  test("the same run gives the same bytes", () => {
    expect([...documents()]).toEqual([...pages]);
  });
});
