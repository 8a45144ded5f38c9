import fc from "fast-check";
import { expect, it } from "vitest";
import { rankMembers } from "../../../core/rank/rank-members.ts";
import type { Incident } from "../../../core/records/fields/incident.ts";
import type { Member } from "../../../core/records/fields/member.ts";
import type { Validation } from "../../../core/records/fields/validation.ts";
import {
  type Did,
  type Given,
  incidentOf,
  incidentsOf,
  rankInputOf,
  validationsOf,
} from "./rank-input-of.ts";

const someDid = fc.record({
  entries: fc.nat(5000),
  valueCents: fc.nat(),
  fastEntries: fc.nat(100),
  threatDollars: fc.nat(1000),
  decayedEntries: fc.nat(5_000_000),
  decayedAnomalyPoints: fc.nat(10_000_000),
  decayedMidJudged: fc.nat(5_000_000),
  decayedMidWrong: fc.nat(100_000),
}) satisfies fc.Arbitrary<Did>;
const memberIds = ["M1", "M2", "M3", "M4"];
const someMembers = fc.tuple(
  ...memberIds.map(
    (memberId) =>
      fc.record({
        memberId: fc.constant(memberId),
        entityType: fc.constantFrom("IMP", "HCM"),
        certifiedOn: fc.option(fc.constantFrom("2020-02-29", "2025-11-16"), { nil: undefined }),
        lastValidationOn: fc.option(fc.constantFrom("2021-05-01", "2026-01-01"), { nil: undefined }),
        fastParticipant: fc.option(fc.boolean(), { nil: undefined }),
        validatable: fc.boolean(),
      }) satisfies fc.Arbitrary<Member>,
  ),
);
const someIncidents = fc.uniqueArray(
  fc.record({
    incidentId: fc.string(),
    memberId: fc.constantFrom(...memberIds),
    occurredOn: fc.constantFrom("2026-11-16", "2026-01-01", "2025-03-03", "2020-01-01"),
    severity: fc.constantFrom("1", "2", "3"),
    selfReported: fc.boolean(),
    kind: fc.constant("theft"),
  }) satisfies fc.Arbitrary<Incident>,
  { selector: ({ incidentId }) => incidentId, maxLength: 12 },
);
const someValidations = fc.array(
  fc.record({
    validationId: fc.constantFrom("V1", "V2", "V3"),
    memberId: fc.constantFrom(...memberIds),
    completedOn: fc.constantFrom("2026-11-16", "2024-02-01", "2021-03-03"),
    kind: fc.constant("revalidation"),
    result: fc.constantFrom("passed", "failed"),
    actionsRequired: fc.option(fc.nat(3), { nil: undefined }),
  }) satisfies fc.Arbitrary<Validation>,
  { maxLength: 8 },
);
const someGiven = fc.record({
  members: someMembers,
  did: fc.record({ M1: someDid, M2: someDid, M3: someDid, M4: fc.constant({}) }),
  incidents: someIncidents,
  validations: someValidations,
});

it("has points that are exactly the sum of the axes, and axes that are the sum of their factors", () => {
  fc.assert(
    fc.property(someGiven, (given) => {
      const ranking = rankMembers(rankInputOf(given));
      for (const { rank, points, axes, factors } of ranking.candidates()) {
        const sum = (axis?: string) =>
          factors.reduce(
            (total, each) =>
              total + (each.status === "scored" && (axis ?? each.axis) === each.axis ? each.points : 0),
            0,
          );
        expect(Number.isSafeInteger(points)).toBe(true);
        expect(ranking.pointsAt(rank)).toBe(points);
        expect(sum()).toBe(points);
        for (const [axis, total] of Object.entries(axes)) expect(sum(axis)).toBe(total);
        for (const each of factors)
          if (each.status === "scored") expect(each.points).toBe(each.weight * each.level);
      }
    }),
  );
});

it("is the same for any order of members, incidents and validations, and for any parts of them", () => {
  fc.assert(
    fc.property(someGiven, fc.nat(12), fc.nat(8), (given, cutIncidents, cutValidations) => {
      const input = rankInputOf(given);
      const incidents = incidentsOf(given.incidents.slice(cutIncidents).reverse());
      incidents.merge(incidentsOf(given.incidents.slice(0, cutIncidents + 1)));
      const validations = validationsOf(given.validations.slice(cutValidations).reverse());
      validations.merge(validationsOf(given.validations.slice(0, cutValidations + 1)));
      const other = rankMembers({ ...input, members: input.members.toReversed(), incidents, validations });
      const ranking = rankMembers(input);
      expect([...other.candidates()]).toEqual([...ranking.candidates()]);
      expect(other.cut).toEqual(ranking.cut);
      expect(other.baseRates).toEqual(ranking.baseRates);
    }),
  );
});

it("never takes points for incidents from a member that had one more", () => {
  fc.assert(
    fc.property(someGiven, fc.constantFrom(...memberIds), (given, memberId) => {
      const more = [...given.incidents, incidentOf("one more, of an id that nobody draws", memberId)];
      expect(incidentPoints({ ...given, incidents: more }, memberId)).toBeGreaterThanOrEqual(
        incidentPoints(given, memberId),
      );
    }),
  );
});

function incidentPoints(given: Given, memberId: string): number {
  for (const candidate of rankMembers(rankInputOf(given)).candidates()) {
    if (candidate.memberId !== memberId) continue;
    for (const each of candidate.factors)
      if (each.factor === "incidents" && each.status === "scored") return each.points;
  }
  return expect.fail(`${memberId} has no points for incidents`);
}
