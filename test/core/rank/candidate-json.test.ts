import { describe, expect, it } from "vitest";
import { candidateJson, candidateJsonSchema } from "../../../core/rank/candidate-json.ts";
import { rankMembers } from "../../../core/rank/rank-members.ts";
import { dayToText } from "../../../core/records/calendar-date.ts";
import { incidentOf, memberOf, rankInputOf, validationOf } from "./rank-input-of.ts";

const ranking = rankMembers(
  rankInputOf({
    members: [
      memberOf("M1", { name: "Muñoz & Søn", country: "MX", fieldOffice: "Houston", status: "validated" }),
      memberOf("M2", { entityType: "BRK" }),
      { memberId: "M3", entityType: "IMP" },
    ],
    did: {
      M1: { entries: 10, decayedEntries: 10_000, valueCents: 100, threatDollars: 1, threatLevelDollars: 386 },
    },
    incidents: [incidentOf("I1", "M1")],
    validations: [validationOf("M1", { result: "actionsRequired" })],
  }),
);

describe("a candidate as JSON", () => {
  it("is read back as it was, its due date as text, what is not known left out", () => {
    for (const candidate of ranking.candidates()) {
      const { dueOn, ...rest } = candidate;
      const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
      expect(candidateJsonSchema.parse(JSON.parse(candidateJson(candidate)))).toEqual({
        ...known,
        dueOn: dueOn === undefined ? null : dayToText(dueOn),
      });
    }
  });

  it("holds candidates with and without a due date", () => {
    const dates = [...ranking.candidates()].map(({ dueOn }) => dueOn === undefined);
    expect(new Set(dates)).toEqual(new Set([true, false]));
  });

  it("is refused where it is something else", () => {
    const { rank: _, ...headless } = JSON.parse(candidateJson(ranking.candidateAt(1)));
    expect(candidateJsonSchema.safeParse(headless).success).toBe(false);
  });
});
