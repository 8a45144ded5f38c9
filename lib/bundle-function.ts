import { join } from "node:path";
import { build } from "esbuild";
import { environmentCredentials } from "./bundle-plugins/environment-credentials.ts";
import { noEventStreams } from "./bundle-plugins/no-event-streams.ts";
import { plainSchemas } from "./bundle-plugins/plain-schemas.ts";
import { zodTypeAlone } from "./bundle-plugins/zod-type-alone.ts";

/** Where the project begins; sources are named from here. */
export const ROOT = join(import.meta.dirname, "..");

const BUNDLE_LIMIT = 700_000;
/** It routes requests, describes itself and signs addresses, besides what the others do. */
const LARGER_LIMITS: Readonly<Record<string, number>> = { "candidates-api": 760_000 };

/** The largest that a function's bundle may be, in bytes: what is larger takes longer to start. */
export function bundleLimit(name: string): number {
  return LARGER_LIMITS[name] ?? BUNDLE_LIMIT;
}

/** The one file of a function's bundle. */
export const BUNDLE_FILE = "index.cjs";

/**
 * Makes one file of a function in `folder`. The SDK goes in, so that what runs is what was tested; and it loads faster than the
 * runtime's own copy. It is CommonJS: an ES module would have Node make one of each of its own modules, too, and so run whatever
 * they put off until it is asked for. Throws what esbuild throws.
 */
async function bundleFunction(name: string, folder: string): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: [`functions/${name}/handler.ts`],
    outfile: join(folder, BUNDLE_FILE),
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    target: "node24",
    // ES modules first: what is not used of CommonJS cannot be left out.
    mainFields: ["module", "main"],
    plugins: [environmentCredentials, noEventStreams, plainSchemas, zodTypeAlone],
    legalComments: "none",
    logLevel: "warning",
  });
}

if (import.meta.main) {
  const [name, folder] = process.argv.slice(2);
  if (name === undefined || folder === undefined) throw new Error("give the name of a function and a folder");
  await bundleFunction(name, folder);
}
