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

/** Rooms whose charts come right behind the page; the others show theirs when they are asked for. */
const WITH_CHARTS = [
  "world/world-view.tsx",
  "distributions/distributions-view.tsx",
  "dossier/dossier-view.tsx",
];
const CHARTS = "charts/plot-marks.ts";

test("every room loads under 250 KB compressed, and the first one without the charts", async () => {
  const folder = await temporaryFolder();
  await run(process.execPath, ["node_modules/vite/bin/vite.js", "build", "console", "--outDir", folder], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production" },
  });
  const manifest = manifestSchema.parse(
    JSON.parse(await readFile(join(folder, ".vite/manifest.json"), "utf8")),
  );
  const loaded = (...parts: readonly string[]) =>
    new Set([...OF_THE_PAGE, ...["index.html", ...parts].flatMap((part) => filesOf(manifest, part))]);
  const first = loaded("ranking/ranking-view.tsx");
  const bytes = new Map<string, number>();
  for (const room of WITH_CHARTS) bytes.set(room, await sizeOf(folder, loaded(room, CHARTS)));
  bytes.set("ranking", await sizeOf(folder, first));

  for (const [room, size] of bytes) expect(size, room).toBeLessThan(MOST_BYTES);
  expect([...first]).not.toContain(manifest[CHARTS]?.file);
});

/** Bytes of files, each compressed by itself as it is sent. */
async function sizeOf(folder: string, files: ReadonlySet<string>): Promise<number> {
  const sizes = await Promise.all(
    Array.from(files, async (file) => gzipSync(await readFile(join(folder, file))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The files that come with a part of the page, all that it imports at once included. */
function filesOf(manifest: Manifest, name: string, seen = new Set<string>()): string[] {
  const part = manifest[name];
  if (part === undefined) throw new Error(`the build has no ${name}: name its new place here`);
  if (seen.has(name)) return [];
  seen.add(name);
  const imported = (part.imports ?? []).flatMap((other) => filesOf(manifest, other, seen));
  return [part.file, ...(part.css ?? []), ...imported];
}
