import { join } from "node:path";
import { ROOT } from "./bundle-function.ts";

/** This file, to be run by a process of its own. */
export const BUNDLE_CONSOLE = import.meta.filename;

/** Builds the console into a folder, as `vite build console` does into `dist/console`. Throws what vite throws. */
async function bundleConsole(folder: string): Promise<void> {
  // Nothing but this needs vite, and this file is also imported for its name.
  const { build } = await import("vite");
  await build({
    root: join(ROOT, "console"),
    logLevel: "warn",
    build: { outDir: folder, emptyOutDir: true },
  });
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error("give a folder");
  await bundleConsole(folder);
}
