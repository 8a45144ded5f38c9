import { backoff } from "../aws/backoff.ts";
import { inParallel } from "../aws/in-parallel.ts";
import { type RequestLimits, requestsOf, type SizedEntry } from "./requests-of.ts";

/** How requests that failed are asked again; chance and pause come from outside. */
export interface RequestPace {
  /** From 0 up to and without 1. */
  random(): number;
  sleep(milliseconds: number): Promise<void>;
}

/** How entries go out: within limits, several requests at a time. */
export interface Sending<Entry> {
  readonly limits: RequestLimits;
  readonly pace: RequestPace;
  /** Makes one request; gives the entries that the service did not take. */
  request(entries: readonly Entry[]): Promise<Refusal<Entry>>;
}

/** What a request did not get through. */
export interface Refusal<Entry> {
  /** Worth asking again: the service was busy. */
  readonly retryable: readonly Entry[];
  /** Asking again would give the same answer. */
  readonly final: readonly Entry[];
}

/** What stayed unsent, and the first error where a request failed as a whole. */
export interface Unsent<Entry> {
  readonly entries: readonly Entry[];
  readonly cause: unknown;
}

const MOST_ATTEMPTS = 6;
const MOST_AT_ONCE = 4;

/** Sends entries; only those that failed are sent again. Gives what stayed unsent; never throws for a request that failed. */
export async function sendInRequests<Entry extends SizedEntry>(
  entries: readonly Entry[],
  sending: Sending<Entry>,
): Promise<Unsent<Entry>> {
  const unsent: Entry[] = [];
  let cause: unknown;
  await inParallel(requestsOf(entries, sending.limits), MOST_AT_ONCE, async (request) => {
    const left = await sendOne(request, sending);
    unsent.push(...left.entries);
    cause ??= left.cause;
  });
  return { entries: unsent, cause };
}

async function sendOne<Entry extends SizedEntry>(
  entries: readonly Entry[],
  { request, pace }: Sending<Entry>,
): Promise<Unsent<Entry>> {
  const unsent: Entry[] = [];
  let left = entries;
  for (let attempt = 1; ; attempt++) {
    try {
      const refusal = await request(left);
      unsent.push(...refusal.final);
      left = refusal.retryable;
    } catch (cause) {
      // The client has tried again by itself where that was worth it.
      return { entries: [...unsent, ...left], cause };
    }
    if (left.length === 0 || attempt === MOST_ATTEMPTS) break;
    await pace.sleep(backoff(attempt, pace.random()));
  }
  return { entries: [...unsent, ...left], cause: undefined };
}
