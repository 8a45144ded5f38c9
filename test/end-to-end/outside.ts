import type { StackOutside } from "../../bin/stack/outside.ts";

const NOON = new Date("2026-07-01T12:00:00.000Z");

/** Every stack of these tests sees the same moment, so that what two of them write can be compared. */
export const OUTSIDE: StackOutside = {
  environment: {},
  now: () => NOON,
  random: () => 0.5,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 50))),
};
