import { setTimeout as wait } from "node:timers/promises";

/** What talking to a stack takes from outside. */
export interface StackOutside {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** The process's own. */
export const processOutside: StackOutside = {
  environment: process.env,
  now: () => new Date(),
  random: Math.random,
  sleep: async (milliseconds) => {
    await wait(milliseconds);
  },
};
