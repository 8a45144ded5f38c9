import { globSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { buildCommand } from "../../build.ts";

const ROOT = join(import.meta.dirname, "..");

/** Where the command and the peers stand once they are built. */
export const COMMAND = join(ROOT, "out/greenlane/greenlane.js");
const PEERS = join(ROOT, "out/contenders");

export function builtPeer(name: string): string {
  return join(PEERS, `${name}.js`);
}

/**
 * Builds the public command as `npm run greenlane` does, and each peer into one file of JavaScript beside which its packages are
 * found: stripping types would count as its time and memory otherwise.
 */
export async function buildContenders(): Promise<void> {
  await buildCommand(join(ROOT, "out/greenlane"));
  await build({
    absWorkingDir: ROOT,
    entryPoints: globSync("contenders/peers/*.ts", { cwd: ROOT }),
    outdir: PEERS,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node24",
    logLevel: "error",
  });
}
