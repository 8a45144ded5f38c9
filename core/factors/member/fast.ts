import { FULL_LEVEL, type MemberFactor } from "./member-factor.ts";
import { shareLevel } from "./share-level.ts";

export const fast: MemberFactor = {
  id: "fast",
  sentence:
    "Taking part in FAST, and the share of entries in its lanes: smugglers seek the lanes that are trusted.",
  unit: "share of entries in FAST lanes in thousandths",
  source: "C-TPAT Strategic Plan 2004, objective 1.2: participation in expedited release (FAST)",
  assess({ entries, fastEntries, fastParticipant }, policy, outcome) {
    if (entries === 0) return outcome.score(0, 0, "noEntries");
    // An entry in a FAST lane shows the part that no record tells.
    const takesPart = fastParticipant ?? (fastEntries > 0 || undefined);
    if (takesPart === undefined) return outcome.missing("participationUnknown");
    const share = shareLevel(fastEntries, entries);
    const byLanes = Math.floor(((FULL_LEVEL - policy.fastParticipationLevel) * share) / FULL_LEVEL);
    const byPart = takesPart ? policy.fastParticipationLevel : 0;
    outcome.score(byPart + byLanes, share, takesPart ? "participant" : "notParticipant");
  },
};
