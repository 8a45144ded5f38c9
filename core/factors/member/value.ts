import { logLevel } from "./log-level.ts";
import type { MemberFactor } from "./member-factor.ts";

const CENTS = 100;

export const value: MemberFactor = {
  id: "value",
  sentence: "Value of the member's entries, on a scale of doublings.",
  unit: "cents",
  source: "C-TPAT Strategic Plan 2004, objective 1.2: import value",
  assess({ entries, valueCents }, policy, outcome) {
    const dollars = Math.floor(valueCents / CENTS);
    outcome.score(
      logLevel(dollars, policy.valueFullAtUsd),
      valueCents,
      entries > 0 ? "entries" : "noEntries",
    );
  },
};
