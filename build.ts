import { globSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";

const ROOT = import.meta.dirname;
const EXECUTABLE = 0o755;

/**
 * Bundles the command into `folder`: a file that starts faster and takes less memory than the sources, one beside it for each
 * worker, and the parts that both need or that only some commands load (the AWS SDK). The packages in it are named with their licences in `LICENSES.txt`.
 */
export async function buildCommand(folder: string): Promise<void> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ["bin/greenlane.ts", ...globSync("bin/**/*-worker.ts", { cwd: ROOT })],
    entryNames: "[name]",
    chunkNames: "[name]-[hash]",
    splitting: true,
    outdir: folder,
    bundle: true,
    format: "esm",
    // The AWS SDK's ES modules are far smaller than its CommonJS, and some of its packages ask for Node's modules by `require`.
    mainFields: ["module", "main"],
    banner: { js: REQUIRE },
    platform: "node",
    target: "node24",
    legalComments: "none",
    metafile: true,
    write: false,
  });
  await mkdir(folder, { recursive: true });
  const names = outputFiles.map(({ path }) => basename(path));
  for (const { path, contents } of outputFiles) await place(folder, basename(path), contents);
  await place(folder, "LICENSES.txt", await licences(Object.keys(metafile.inputs)));
  await chmod(join(folder, "greenlane.js"), EXECUTABLE);
  await removeStale(folder, new Set(names));
}

const REQUIRE =
  'import{createRequire as greenlaneRequire}from"node:module";const require=greenlaneRequire(import.meta.url);';

/** Parts of an earlier build: their names change with their content. */
async function removeStale(folder: string, made: ReadonlySet<string>): Promise<void> {
  const stale = (await readdir(folder)).filter((name) => /^[^.].*\.js$/.test(name) && !made.has(name));
  for (const name of stale) await rm(join(folder, name), { force: true });
}

/** Puts a file in place whole: another process may be starting from it. */
async function place(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const making = join(folder, `.${name}.${process.pid}`);
  await writeFile(making, content);
  await rename(making, join(folder, name));
}

/** The folder and the name of the package that a bundled file is of. */
const PACKAGE = /^(.*\bnode_modules\/((?:@[^/]+\/)?[^/]+))\//;

async function licences(inputs: readonly string[]): Promise<string> {
  const packages = new Map<string, string>();
  for (const input of inputs) {
    const [, folder, name] = PACKAGE.exec(input) ?? [];
    if (folder !== undefined && name !== undefined) packages.set(name, join(ROOT, folder));
  }
  const texts = [...packages].sort().map(([name, folder]) => licence(name, folder));
  return (await Promise.all(texts)).join(`\n${"-".repeat(72)}\n\n`);
}

async function licence(name: string, folder: string): Promise<string> {
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (file !== undefined) return `${name}\n\n${(await readFile(join(folder, file), "utf8")).trim()}\n`;
  const { license }: { license?: unknown } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  if (typeof license !== "string") throw new Error(`${name} names no licence; it cannot be bundled`);
  return `${name}\n\n${license}, as its package.json says; the package has no licence file.\n`;
}

if (import.meta.main) await buildCommand(join(ROOT, "dist"));
