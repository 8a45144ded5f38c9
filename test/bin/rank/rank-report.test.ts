import { expect, test } from "vitest";
import { candidateLines, entryLines, type ShownFigures, titleLine } from "../../../bin/rank/rank-report.ts";
import { candidateJson, candidateJsonSchema } from "../../../core/rank/candidate-json.ts";
import { rankMembers } from "../../../core/rank/rank-members.ts";
import { memberOf, rankInputOf } from "../../core/rank/rank-input-of.ts";

const FIGURES: ShownFigures = {
  credits: {
    tier: { shipments: 3, points: 300 },
    mutualRecognition: { shipments: 0, points: 0 },
    granted: { shipments: 1_234, points: 56_789 },
    lostToMid: { shipments: 2, points: 40 },
  },
  mid: { match: 5, variant: 1, registered: 1, mismatch: 2, malformed: 1, missing: 4, unverifiable: 3 },
  dataQuality: [{ count: 2 }, { count: 1 }],
  ranking: { tiesAtTheCut: { candidates: 10, points: 1, tied: 3, share: 25 } },
};

test("a ranking read from the tables is told as one from files, with its entries instead of its inputs", () => {
  expect([
    titleLine({ asOf: "2026-06-30", shown: 10, ranked: 1_500, policy: "starting@1#0123" }),
    ...entryLines({ counted: 2_000, superseded: 12, conflicts: ["E1"] }, FIGURES),
  ]).toEqual([
    "Candidates for validation as of 2026-06-30: 10 of 1,500  (policy starting@1#0123)",
    "",
    "Entries:   2,000 counted (12 superseded, 1 conflicts)",
    "Credits:   56,789 points on 1,234 shipments; 40 points lost to a wrong MID on 2",
    "MIDs:      7 right, 3 wrong, 4 missing, 3 that nothing can be compared with",
    "Doubts:    3 data-quality findings; 3 members (2.5 %) share the points at the cut",
  ]);
});

test("a stored candidate is shown as the ranked one", () => {
  const ranking = rankMembers(
    rankInputOf({
      members: [memberOf("M1", { name: "Example" }), memberOf("M2")],
      did: { M1: { entries: 5 } },
    }),
  );
  for (const candidate of ranking.candidates()) {
    const stored = candidateJsonSchema.parse(JSON.parse(candidateJson(candidate)));
    expect(candidateLines(stored)).toEqual(candidateLines(candidate));
  }
});
