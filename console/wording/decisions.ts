import type { DecisionAction } from "../../core/select/decision.ts";

interface ActionWords {
  /** On the button. */
  readonly verb: string;
  /** In the history. */
  readonly done: string;
  /** What follows from it. */
  readonly meaning: string;
  /** The key that asks for it. */
  readonly key: string;
}

/** Decisions in words, in the order in which they are offered. */
export const DECISION_WORDS: Readonly<Record<DecisionAction, ActionWords>> = {
  select: { verb: "Select", done: "Selected", meaning: "To be validated.", key: "s" },
  defer: { verb: "Defer", done: "Deferred", meaning: "Not before the day that you name.", key: "d" },
  waive: { verb: "Waive", done: "Waived", meaning: "No validation this time.", key: "w" },
  escalate: { verb: "Escalate", done: "Escalated", meaning: "A supervisor has to look.", key: "e" },
  note: { verb: "Note", done: "Noted", meaning: "A remark; it decides nothing.", key: "n" },
};

export const DECISION_ACTIONS = [
  "select",
  "defer",
  "waive",
  "escalate",
  "note",
] as const satisfies readonly DecisionAction[];

/** How the mark of a decision looks. */
export const DECISION_TONES: Readonly<Record<DecisionAction, "good" | "warn" | "plain" | "bad" | "note">> = {
  select: "good",
  defer: "warn",
  waive: "plain",
  escalate: "bad",
  note: "note",
};

/** The decision in one word, as a mark beside a member. */
export function decisionDone(action: DecisionAction): string {
  return DECISION_WORDS[action].done;
}
