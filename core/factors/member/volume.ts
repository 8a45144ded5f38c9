import { logLevel } from "./log-level.ts";
import type { MemberFactor } from "./member-factor.ts";

export const volume: MemberFactor = {
  id: "volume",
  sentence: "Entries of the member, on a scale of doublings.",
  unit: "entries",
  source: "C-TPAT Strategic Plan 2004, objective 1.2: import volume",
  assess({ entries }, policy, outcome) {
    outcome.score(
      logLevel(entries, policy.volumeFullAtEntries),
      entries,
      entries > 0 ? "entries" : "noEntries",
    );
  },
};
