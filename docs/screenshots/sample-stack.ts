import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { StackOutside } from "../../bin/stack/outside.ts";
import { requestRanking } from "../../bin/stack/request-ranking.ts";
import { openStack } from "../../bin/stack/stack-adapters.ts";
import { findStack } from "../../bin/stack/stack-address.ts";
import { loadSamples } from "../../bin/start/load-samples.ts";
import { startStack } from "../../bin/start/start-stack.ts";

/** A stack with the samples in it and the console before it, as `npm start` makes it. */
export interface SampleStack {
  /** Where the console is. */
  readonly url: string;
  /** Where the newest ranking of the samples lies as files. */
  readonly rankingFolder: string;
  /** An hour later, has the samples ranked as of a past day too and gives the ranking's id. */
  rank(asOf: string): Promise<string>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Nothing of it is left. */
  stop(): Promise<void>;
}

const START = Date.parse("2026-07-01T09:00:00.000Z");
const HOUR_MS = 3_600_000;
const SECONDS = 60;
const LOOK_AGAIN_MS = 20;

/** Starts it in a folder of its own. Its clock starts in July 2026, the month after the last entry of the samples, and runs. */
export async function startSampleStack(): Promise<SampleStack> {
  const folder = await mkdtemp(join(tmpdir(), "greenlane-samples-"));
  const clock = new Clock();
  const outside: StackOutside = {
    environment: {},
    now: () => clock.now(),
    random: () => 0.5,
    sleep: (milliseconds) => pause(Math.min(milliseconds, LOOK_AGAIN_MS)),
  };
  await using undo = new AsyncDisposableStack();
  undo.defer(() => rm(folder, { recursive: true, force: true }));
  const { signal } = new AbortController();
  const stack = await startStack({ folder, consolePort: 0 }, outside, signal, () => {});
  if (stack?.consoleUrl === undefined) throw new Error("The stack has no console");
  undo.defer(() => stack.stop());
  const adapters = openStack(await findStack({ stack: undefined, local: folder }, {}), outside);
  undo.defer(() => adapters.close());
  const rankingFolder = join(folder, "ranking");
  await loadSamples(stack, adapters, rankingFolder, outside.sleep, () => {});
  const running = undo.move();
  return {
    url: stack.consoleUrl,
    rankingFolder,
    async rank(asOf) {
      clock.putForward(HOUR_MS);
      const { rankingId } = await requestRanking(asOf, SECONDS, adapters, outside);
      await stack.idle();
      return rankingId;
    },
    idle: () => stack.idle(),
    stop: () => running.disposeAsync(),
  };
}

/** Runs as clocks do, from a fixed moment, and can be put forward. */
class Clock {
  readonly #begun = performance.now();
  #start = START;

  now(): Date {
    return new Date(this.#start + performance.now() - this.#begun);
  }

  putForward(milliseconds: number): void {
    this.#start += milliseconds;
  }
}
