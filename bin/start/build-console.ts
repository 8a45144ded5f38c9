import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify, stripVTControlCharacters } from "node:util";

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, "../..");

/** What a deployment builds it with. */
const SCRIPT = "lib/bundle-console.ts";

/** The console could not be built. */
class ConsoleBuildError extends Error {
  override readonly name = "ConsoleBuildError";

  constructor(reason: string, options?: ErrorOptions) {
    super(`the console cannot be built; npx vite build console says the same:\n${reason}`, options);
  }
}

/**
 * Builds the console into `folder`, as it is deployed. In a process of its own: it can have a core to itself, and what bundling
 * takes of memory is given back. Throws ConsoleBuildError.
 */
export async function buildConsole(folder: string, signal: AbortSignal): Promise<void> {
  try {
    await run(process.execPath, [SCRIPT, folder], {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
      signal,
    });
  } catch (cause) {
    throw new ConsoleBuildError(reasonOf(cause), { cause });
  }
}

/** What was said of it before the bundler's own stack, without its colours; else what became of the process. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const [said = ""] = "stderr" in cause ? String(cause.stderr).split(/\n\s+at /) : [];
  return said.trim() === "" ? cause.message : stripVTControlCharacters(said).trim();
}
