import { expect, it } from "vitest";
import { candidateJson, candidateJsonSchema } from "../../../core/rank/candidate-json.ts";
import { listingJson, listingLine, listingLineSchema } from "../../../core/rank/listing-line.ts";
import { rankMembers } from "../../../core/rank/rank-members.ts";
import { candidate } from "./listed-candidates.ts";
import { incidentOf, memberOf, rankInputOf } from "./rank-input-of.ts";

const ranking = rankMembers(
  rankInputOf({
    members: [
      memberOf("M1", { name: "Muñoz & Søn", country: "MX", fieldOffice: "Houston", status: "validated" }),
      { memberId: "M2", entityType: "IMP" },
    ],
    did: {
      M1: { entries: 10, decayedEntries: 10_000, valueCents: 100, threatDollars: 1, threatLevelDollars: 386 },
    },
    incidents: [incidentOf("I1", "M1")],
  }),
);

it("is what the candidate's own line gives, read back as it was", () => {
  for (const each of ranking.candidates()) {
    const own = candidateJsonSchema.parse(JSON.parse(candidateJson(each)));
    expect(listingLineSchema.parse(JSON.parse(listingJson(each)))).toEqual(listingLine(own));
  }
  const dates = [...ranking.candidates()].map(({ dueOn }) => dueOn === undefined);
  expect(new Set(dates)).toEqual(new Set([true, false]));
});

it("has the points that were given, what is missing and what filters ask for", () => {
  const ends = {
    region: { points: 7 },
    incidents: { points: 0 },
    sector: { isMissing: true },
    overdue: { detail: "pastLimit" },
    fast: { detail: "notParticipant" },
  };
  const { factors: _, ...told } = candidate(3, { name: "Example Imports Inc.", ends });
  expect(listingLine(candidate(3, { name: "Example Imports Inc.", ends }))).toEqual({
    ...told,
    given: { region: 7 },
    missing: ["sector"],
    overdue: true,
    neverValidated: false,
    fast: false,
  });
});

it("is a third of the candidate's own line at most", () => {
  for (const each of ranking.candidates())
    expect(listingJson(each).length).toBeLessThan(candidateJson(each).length / 3);
});
