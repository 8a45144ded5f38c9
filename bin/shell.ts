import type { Readable, Writable } from "node:stream";

/** What a command is given from outside, so that nothing in it reaches for the process. */
export interface Shell {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Whether stderr is a terminal, where progress can be shown. */
  readonly showsProgress: boolean;
  /** Today as `YYYY-MM-DD` in UTC. */
  readonly today: () => string;
  /** Milliseconds that only ever grow, for progress. */
  readonly clock: () => number;
}

/** How a command ends. */
export const EXIT = { done: 0, failed: 1, usage: 2, tooManyRejects: 3 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
