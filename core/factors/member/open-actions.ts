import { monthsBetween } from "./calendar-months.ts";
import type { MemberFactor } from "./member-factor.ts";
import { shareLevel } from "./share-level.ts";
import { isValidationOnFile } from "./validation-on-file.ts";

export const openActions: MemberFactor = {
  id: "openActions",
  sentence: "Actions that the newest validation required and that are not closed, by their age.",
  unit: "months open",
  source: "CTPAT practice: action items are to be answered within 90 days",
  assess(facts, policy, outcome) {
    if (!isValidationOnFile(facts, outcome)) return;
    if (facts.actionsOpenSince === undefined) return outcome.score(0, 0, "noneOpen");
    const age = monthsBetween(facts.actionsOpenSince, facts.asOf);
    outcome.score(shareLevel(age, policy.actionsFullAfterMonths), age, "open");
  },
};
