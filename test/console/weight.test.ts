import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import * as z from "zod";
import { temporaryFolder } from "../support/temporary-folder.ts";

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, "../..");
const MOST_BYTES = 250_000;

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).optional(),
    imports: z.array(z.string()).optional(),
  }),
);

type Manifest = z.output<typeof manifestSchema>;

/** What the page itself names, beside what the manifest does. */
const OF_THE_PAGE = ["index.html", "theme.js", "mark.svg"];

test("the first page loads under 250 KB compressed, and the charts come later", async () => {
  const folder = await temporaryFolder();
  await run(process.execPath, ["node_modules/vite/bin/vite.js", "build", "console", "--outDir", folder], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production" },
  });
  const manifest = manifestSchema.parse(
    JSON.parse(await readFile(join(folder, ".vite/manifest.json"), "utf8")),
  );
  const files = new Set([
    ...OF_THE_PAGE,
    ...filesOf(manifest, "index.html"),
    ...filesOf(manifest, "ranking/ranking-view.tsx"),
  ]);
  const sizes = await Promise.all(
    Array.from(files, async (file) => gzipSync(await readFile(join(folder, file))).length),
  );

  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
  const charts = Object.entries(manifest).find(([name]) => name.includes("@observablehq/plot"));
  expect(charts).toBeDefined();
  expect(files).not.toContain(charts?.[1].file);
});

/** The files that come with a part of the page, all that it imports at once included. */
function filesOf(manifest: Manifest, name: string, seen = new Set<string>()): string[] {
  const part = manifest[name];
  if (part === undefined) throw new Error(`the build has no ${name}: name its new place here`);
  if (seen.has(name)) return [];
  seen.add(name);
  const imported = (part.imports ?? []).flatMap((other) => filesOf(manifest, other, seen));
  return [part.file, ...(part.css ?? []), ...imported];
}
