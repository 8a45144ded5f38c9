import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildConsole } from "../../../bin/start/build-console.ts";
import { readConsoleFiles } from "../../../local/http-api/console-files.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const going = new AbortController().signal;

test("builds a console that can be served", async () => {
  const folder = join(await temporaryFolder(), "console");
  await buildConsole(folder, going);
  const files = await readConsoleFiles(folder);
  const page = files.get("/index.html")?.content.toString("utf8") ?? "";
  const scripts = [...page.matchAll(/src="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? "");
  expect(scripts).not.toEqual([]);
  for (const script of scripts) expect(files.has(script)).toBe(true);
});

test("says what went wrong, and how to see it alone", async () => {
  const file = join(await temporaryFolder(), "file");
  await writeFile(file, "");
  const building = buildConsole(join(file, "console"), going);
  await expect(building).rejects.toMatchObject({ name: "ConsoleBuildError" });
  await expect(building).rejects.toThrow(
    /^the console cannot be built; npx vite build console says the same:\n.*ENOTDIR/s,
  );
});

test("stops when it is told to", async () => {
  const stopped = AbortSignal.abort();
  await expect(buildConsole(await temporaryFolder(), stopped)).rejects.toMatchObject({
    name: "ConsoleBuildError",
    cause: { name: "AbortError" },
  });
});
