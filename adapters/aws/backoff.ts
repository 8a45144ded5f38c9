/** Milliseconds: the longest wait before the first retry, and before any. */
const FIRST = 50;
const LONGEST = 5_000;

/**
 * The wait before a retry, milliseconds: exponential with full jitter, so that many who were refused at once do not all come
 * back at once. `attempt` counts the tries already made, from 1; `random` is from 0 up to and without 1.
 * Source: AWS Architecture Blog, "Exponential Backoff And Jitter".
 */
export function backoff(attempt: number, random: number): number {
  return Math.floor(random * Math.min(LONGEST, FIRST * 2 ** (attempt - 1)));
}
