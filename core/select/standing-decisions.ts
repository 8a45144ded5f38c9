import * as z from "zod";
import { type Day, dayFromText } from "../records/calendar-date.ts";
import { DECISION_ACTIONS, type Decision } from "./decision.ts";

/** What a plan needs of a decision; a `Decision` is one. */
export type PlanDecision = Pick<Decision, "memberId" | "sequence" | "action" | "until">;

/** Reads a decision; what a plan does not need is passed over. */
export const planDecisionSchema = z
  .object({
    memberId: z.string().min(1),
    sequence: z.int().min(1),
    action: z.enum(DECISION_ACTIONS),
    until: z.iso.date().nullable(),
  })
  .refine(({ action, until }) => (action === "defer") === (until !== null), {
    path: ["until"],
    message: "is the day of a deferral: defer needs it, no other action has it",
  });

/** A decision that stands; a note never does. */
export interface StandingDecision {
  readonly action: Exclude<Decision["action"], "note">;
  /** The day that a deferral ends on: no visit before it. */
  readonly until: Day | undefined;
}

interface Newest extends StandingDecision {
  readonly sequence: number;
}

/**
 * The decision that stands for each member: its newest one that is no note. Two of one sequence cannot be told apart by age;
 * the one with the greater text stands, so that the order of the list does not matter.
 */
export function standingDecisions(decisions: readonly PlanDecision[]): ReadonlyMap<string, StandingDecision> {
  const newest = new Map<string, Newest>();
  for (const { memberId, sequence, action, until } of decisions) {
    if (action === "note") continue;
    const decision = { sequence, action, until: until === null ? undefined : dayFromText(until) };
    const held = newest.get(memberId);
    if (held === undefined || isNewer(decision, held)) newest.set(memberId, decision);
  }
  return newest;
}

function isNewer(one: Newest, other: Newest): boolean {
  if (one.sequence !== other.sequence) return one.sequence > other.sequence;
  return JSON.stringify(one) > JSON.stringify(other);
}
