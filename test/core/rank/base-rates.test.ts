import { expect, it } from "vitest";
import { rankMembers } from "../../../core/rank/rank-members.ts";
import { incidentOf, memberOf, rankInputOf } from "./rank-input-of.ts";

const M = 200;
const PER_ENTRY = 1_000_000;

it("is the rate of the entity type's members, shrunk towards that of all", () => {
  const ranking = rankMembers(
    rankInputOf({
      members: [memberOf("A"), memberOf("B"), memberOf("C", { entityType: "EXP" })],
      did: {
        A: {
          decayedEntries: 3_000_000,
          decayedAnomalyPoints: 60_000,
          decayedMidJudged: 1_000_000,
          decayedMidWrong: 50_000,
        },
        B: { decayedEntries: 1_000_000, decayedAnomalyPoints: 20_000 },
        C: { decayedEntries: 1_000_000 },
      },
      incidents: [incidentOf("I1", "A"), incidentOf("I2", "B")],
    }),
  );
  expect(Object.fromEntries(ranking.baseRates)).toEqual({
    IMP: {
      incidents: Math.round((PER_ENTRY * (2 + M * 0.0004)) / (4000 + M)),
      anomalies: Math.round((PER_ENTRY * (80 + M * 0.016)) / (4000 + M)),
      midErrors: Math.round((PER_ENTRY * (50 + M * 0.05)) / (1000 + M)),
    },
    EXP: {
      incidents: Math.round((PER_ENTRY * M * 0.0004) / (1000 + M)),
      anomalies: Math.round((PER_ENTRY * M * 0.016) / (1000 + M)),
      midErrors: 50_000,
    },
  });
});

it("leaves out what happened to members without entries, and gives their type the rate of all", () => {
  const ranking = rankMembers(
    rankInputOf({
      members: [memberOf("A"), memberOf("C", { entityType: "HCM" })],
      did: { A: { decayedEntries: 1_000_000 } },
      incidents: [incidentOf("I1", "A"), incidentOf("I2", "C"), incidentOf("I3", "C")],
    }),
  );
  expect(ranking.baseRates.get("HCM")?.incidents).toBe(1000);
});

it("does not exist where nobody has entries", () => {
  const ranking = rankMembers(rankInputOf({ members: [memberOf("A")], incidents: [incidentOf("I1", "A")] }));
  expect(ranking.baseRates.get("IMP")).toEqual({
    incidents: undefined,
    anomalies: undefined,
    midErrors: undefined,
  });
});
