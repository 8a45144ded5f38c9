import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type ConsoleOptions,
  type LocalStack,
  type LocalStackOptions,
  startLocalStack,
} from "../../local/start-local-stack.ts";
import { buildConsole } from "./build-console.ts";
import { asToldOf } from "./other-version.ts";
import { type StartOptions, USUAL_CONSOLE_PORT } from "./start-options.ts";
import { synthesise } from "./synthesise.ts";
import { tellEvent } from "./tell-event.ts";

/** Nobody collects the functions' logs and metrics on one machine; what goes wrong is told. */
const QUIET = { POWERTOOLS_LOG_LEVEL: "ERROR", POWERTOOLS_METRICS_DISABLED: "true" };

/**
 * Synthesises the stack, builds the console meanwhile, and starts both; a stack that ends after the ranking has no console.
 * Undefined where the user wants it to end before it is up. Throws SynthesisError, ConsoleBuildError, OtherVersion, and what startLocalStack throws.
 */
export async function startStack(
  options: StartOptions,
  outside: LocalStackOptions["outside"],
  stopped: AbortSignal,
  remark: (text: string) => void,
): Promise<LocalStack | undefined> {
  const hasConsole = options.once !== true;
  remark(hasConsole ? "Synthesising the stack and building the console ..." : "Synthesising the stack ...");
  try {
    // The stack reads the console's files once: they need to be there no longer than that, and no other start is in the way.
    return await inTemporaryFolder("console", async (folder) => {
      const building = hasConsole ? buildConsole(folder, stopped) : undefined;
      const synthesising = inTemporaryFolder("template", (output) => synthesise(output, {}, stopped));
      const [template] = await Promise.all([synthesising, building]);
      stopped.throwIfAborted();
      return await startLocalStack({
        template,
        folder: options.folder,
        port: options.port,
        outside,
        environment: QUIET,
        onProgress: (event) => tellEvent(event, remark),
        console: hasConsole ? { ports: consolePorts(options), folder } : undefined,
      });
    });
  } catch (error) {
    if (stopped.aborted) return undefined;
    throw asToldOf(options.folder, error);
  }
}

function consolePorts({ consolePort }: StartOptions): ConsoleOptions["ports"] {
  return consolePort === undefined ? [USUAL_CONSOLE_PORT, 0] : [consolePort];
}

async function inTemporaryFolder<Value>(
  name: string,
  work: (folder: string) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), `greenlane-${name}-`));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
