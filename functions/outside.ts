import { setTimeout as pause } from "node:timers/promises";

/** The variables of a function's environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a function needs of the world beside its services; tests hand in a clock, a die and a pause of their own. */
export interface Outside {
  now(): Date;
  /** A number from 0 to just below 1. */
  random(): number;
  sleep(milliseconds: number): Promise<void>;
}

/** The world as it is. */
export const systemOutside: Outside = {
  now: () => new Date(),
  random: Math.random,
  sleep: (milliseconds) => pause(milliseconds),
};
