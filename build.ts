import { globSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";

const ROOT = import.meta.dirname;
const EXECUTABLE = 0o755;

/**
 * Bundles the command into `folder`: one file that starts faster and takes less memory than the sources, and one beside it for
 * each worker. The packages in it are named with their licences in `LICENSES.txt`.
 */
export async function buildCommand(folder: string): Promise<void> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ["bin/greenlane.ts", ...globSync("bin/**/*-worker.ts", { cwd: ROOT })],
    entryNames: "[name]",
    outdir: folder,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node24",
    legalComments: "none",
    metafile: true,
    write: false,
  });
  await mkdir(folder, { recursive: true });
  for (const { path, contents } of outputFiles) await place(folder, basename(path), contents);
  await place(folder, "LICENSES.txt", await licences(Object.keys(metafile.inputs)));
  await chmod(join(folder, "greenlane.js"), EXECUTABLE);
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
  if (file === undefined) throw new Error(`${name} has no licence file; it cannot be bundled`);
  return `${name}\n\n${(await readFile(join(folder, file), "utf8")).trim()}\n`;
}

if (import.meta.main) await buildCommand(join(ROOT, "dist"));
