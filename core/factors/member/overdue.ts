import { monthsBetween } from "./calendar-months.ts";
import { FULL_LEVEL, type MemberFactor } from "./member-factor.ts";
import { isOutsideOversight } from "./outside-oversight.ts";
import { shareLevel } from "./share-level.ts";

const DAYS_PER_YEAR = 365;

export const overdue: MemberFactor = {
  id: "overdue",
  sentence:
    "How much of the time from the last validation (or certification) to the statutory limit is gone; rising past it.",
  unit: "months since the last validation or certification",
  source:
    "6 USC 965(a): within one year of certification; 6 USC 969: once in each four years after the initial validation",
  assess(facts, policy, outcome) {
    if (isOutsideOversight(facts, outcome)) return;
    const { asOf, clockStartedOn, dueOn } = facts;
    if (clockStartedOn === undefined || dueOn === undefined) return outcome.missing("datesUnknown");
    const months = monthsBetween(clockStartedOn, asOf);
    if (asOf <= dueOn)
      return outcome.score(shareLevel(asOf - clockStartedOn, dueOn - clockStartedOn), months, "withinLimit");
    const beyond = Math.floor((policy.overdueLevelPerYear * (asOf - dueOn)) / DAYS_PER_YEAR);
    outcome.score(FULL_LEVEL + beyond, months, "pastLimit");
  },
};
