import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openStack, type StackAdapters } from "../../bin/stack/stack-adapters.ts";
import { findStack } from "../../bin/stack/stack-address.ts";
import { synthesise } from "../../bin/start/synthesise.ts";
import { type LocalStack, type LocalStackOptions, startLocalStack } from "../../local/start-local-stack.ts";
import { OUTSIDE } from "./outside.ts";

/** A message may fail as often as a test wants it to. */
const CONTEXT = { maxReceiveCount: 1_000 };

let template: Promise<unknown> | undefined;

/** The template of the real stack, made once a test file. */
export function realTemplate(): Promise<unknown> {
  template ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), "greenlane-template-"));
    try {
      return await synthesise(folder, CONTEXT);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  })();
  return template;
}

const QUIET = { POWERTOOLS_LOG_LEVEL: "SILENT", POWERTOOLS_METRICS_DISABLED: "true" };

export interface RunningStack {
  readonly stack: LocalStack;
  readonly adapters: StackAdapters;
}

/** The real stack in a folder, stopped when the test is done. */
export async function runningStack(
  folder: string,
  options: Partial<
    Pick<LocalStackOptions, "console" | "environment" | "intercept" | "pace" | "outside">
  > = {},
): Promise<RunningStack> {
  const stack = await startLocalStack({
    template: await realTemplate(),
    folder,
    port: undefined,
    outside: OUTSIDE,
    ...options,
    environment: { ...QUIET, ...options.environment },
  });
  const adapters = openStack(await findStack({ stack: undefined, local: folder }, {}), OUTSIDE);
  onTestFinished(async () => {
    adapters.close();
    await stack.stop();
  });
  return { stack, adapters };
}

/** A file of the newest ranking. */
export async function rankingFile({ rankings, data }: StackAdapters, name: string): Promise<string> {
  const current = await rankings.current();
  return Buffer.from(await data.read(`rankings/${current?.rankingId}/${name}`)).toString("utf8");
}

export const readText = (path: string): Promise<string> => readFile(path, "utf8");
