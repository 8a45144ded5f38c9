import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Writable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { CommanderError } from "commander";
import { type LocalStack, startLocalStack } from "../../local/start-local-stack.ts";
import { BrokenPipe, watch, writeOut } from "../output/write-out.ts";
import { EXIT, type ExitCode } from "../shell.ts";
import { LOCAL_FOLDER } from "../stack/local-folder.ts";
import { openStack } from "../stack/stack-adapters.ts";
import { findStack } from "../stack/stack-address.ts";
import { loadSamples } from "./load-samples.ts";
import { type StartOptions, startCommand } from "./start-options.ts";
import { synthesise } from "./synthesise.ts";
import { tellEvent } from "./tell-event.ts";

/** What `npm start` takes from outside. */
export interface StartShell {
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly random: () => number;
  /** Aborted when the user wants it to end. */
  readonly stopped: AbortSignal;
}

/** Runs the local stack with the samples and gives the exit code. The ranking goes to stdout, what happens to stderr. */
export async function runStart(args: readonly string[], shell: StartShell): Promise<ExitCode> {
  watch(shell.stdout);
  watch(shell.stderr);
  const command = startCommand((options) => start(options, shell))
    .configureOutput({
      writeOut: (text) => shell.stdout.write(text),
      writeErr: (text) => shell.stderr.write(text),
    })
    .showHelpAfterError()
    .exitOverride();
  try {
    await command.parseAsync([...args], { from: "user" });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof BrokenPipe) return EXIT.done;
    shell.stderr.write(`npm start: ${error instanceof Error ? error.message : String(error)}\n`);
    return EXIT.failed;
  }
}

async function start(options: StartOptions, shell: StartShell): Promise<void> {
  const remark = (text: string) => {
    shell.stderr.write(`${text}\n`);
  };
  const outside = {
    environment: shell.environment,
    now: shell.now,
    random: shell.random,
    sleep: (milliseconds: number) => pause(milliseconds),
  };
  remark("Synthesising the stack ...");
  const stack = await startLocalStack({
    template: await synthesised(),
    folder: options.folder,
    port: options.port,
    outside,
    environment: QUIET,
    onProgress: (event) => tellEvent(event, remark),
  });
  try {
    const adapters = openStack(
      await findStack({ stack: undefined, local: options.folder }, shell.environment),
      outside,
    );
    try {
      const out = join(options.folder, "ranking");
      const loading = loadSamples(stack, adapters, out, outside.sleep, remark);
      const report = await Promise.race([loading, whenStopped(shell.stopped)]);
      if (report === undefined) {
        loading.catch(() => {});
        return remark("Stopping. What came in stays, and the next npm start goes on with it.");
      }
      await writeOut(shell.stdout, report);
    } finally {
      adapters.close();
    }
    if (options.once !== true) await stayUp(stack, options, shell);
  } finally {
    await stack.stop();
  }
}

/** Nobody collects the functions' logs and metrics on one machine; what goes wrong is told. */
const QUIET = { POWERTOOLS_LOG_LEVEL: "ERROR", POWERTOOLS_METRICS_DISABLED: "true" };

async function synthesised(): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), "greenlane-template-"));
  try {
    return await synthesise(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function stayUp(
  stack: LocalStack,
  { folder }: StartOptions,
  { stdout, stopped }: StartShell,
): Promise<void> {
  await writeOut(stdout, nextSteps(stack.endpoint, folder));
  await whenStopped(stopped);
}

/** Resolves when the user wants it to end. */
function whenStopped(stopped: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (stopped.aborted) resolve(undefined);
    stopped.addEventListener("abort", () => resolve(undefined), { once: true });
  });
}

function nextSteps(endpoint: string, folder: string): string {
  const local = folder === LOCAL_FOLDER ? "" : ` --local ${folder}`;
  return `
The stack is up at ${endpoint}, its data in ${folder}. In another terminal:

  npm run -s greenlane -- intake --shipments samples/shipments.csv${local}   # upload a file and follow it
  npm run -s greenlane -- intake${local}                                     # how far the files are
  npm run -s greenlane -- send${local} < shipments.ndjson                    # score messages
  npm run -s greenlane -- ranking --request --as-of 2026-03-31${local}       # rank as of another day

Ctrl-C ends it; npm start goes on where it was.
`;
}
