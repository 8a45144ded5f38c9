import { join } from "node:path";
import type { Writable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { CommanderError } from "commander";
import type { LocalStack } from "../../local/start-local-stack.ts";
import { BrokenPipe, watch, writeOut } from "../output/write-out.ts";
import { EXIT, type ExitCode } from "../shell.ts";
import { openStack } from "../stack/stack-adapters.ts";
import { findStack } from "../stack/stack-address.ts";
import { loadSamples } from "./load-samples.ts";
import { nextSteps } from "./next-steps.ts";
import { type StartOptions, startCommand } from "./start-options.ts";
import { startStack } from "./start-stack.ts";

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
  const stack = await startStack(options, outside, shell.stopped, remark);
  if (stack === undefined) return;
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

async function stayUp(
  stack: LocalStack,
  { folder }: StartOptions,
  { stdout, stopped }: StartShell,
): Promise<void> {
  await writeOut(stdout, nextSteps(stack, folder));
  await whenStopped(stopped);
}

/** Resolves when the user wants it to end. */
function whenStopped(stopped: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (stopped.aborted) resolve(undefined);
    stopped.addEventListener("abort", () => resolve(undefined), { once: true });
  });
}
