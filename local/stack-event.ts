import type { BusEvent } from "./gateway/put-events.ts";

/** What happens in a stack, for those who watch. Ids, names and counts only, but for `event`, which is as it was put. */
export type StackEvent =
  | { readonly kind: "invoked"; readonly invocation: Invocation }
  | { readonly kind: "event"; readonly event: BusEvent }
  /** Messages that a process before this one left in flight were made visible. */
  | { readonly kind: "resumed"; readonly messages: number }
  /** Something did not work and is tried again. */
  | { readonly kind: "trouble"; readonly where: string; readonly error: unknown };

/** One run of a function. */
export interface Invocation {
  /** Its folder below functions/. */
  readonly function: string;
  readonly messages: number;
  /** How many of the messages come again. */
  readonly failed: number;
  readonly milliseconds: number;
  /** What it threw; undefined where it answered. */
  readonly error: unknown;
}
