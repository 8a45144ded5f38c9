import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseRate } from "../../../core/select/base-rate.ts";
import { planOutcomes, type VisitResult } from "../../../core/select/plan-outcomes.ts";
import { wilson } from "../../../core/select/wilson.ts";
import { candidatesOf, capacityOf, crowd, planOf } from "./plan-case.ts";

describe("Wilson's interval", () => {
  // Newcombe 1998, table I, method 3.
  it.each([
    [81, 263, 0.308, 0.2553, 0.3662],
    [15, 148, 0.1014, 0.0624, 0.1605],
    [0, 20, 0, 0, 0.1611],
    [1, 29, 0.0345, 0.0061, 0.1718],
    [29, 29, 1, 0.883, 1],
  ])("of %i in %i", (hits, trials, rate, low, high) => {
    expect(wilson(hits / trials, trials)).toEqual({ rate, low, high });
  });
});

describe("the base rate", () => {
  const stratum = (fieldOffice: string, population: number, drawn: number) => ({
    fieldOffice,
    entityType: "IMP" as const,
    population,
    drawn,
  });
  const visits = (fieldOffice: string, hits: number, of: number) =>
    Array.from({ length: of }, (_, at) => ({ fieldOffice, isHit: at < hits }));

  it("of one office is the share of its visits at random", () => {
    const strata = [stratum("A", 60, 6), { ...stratum("A", 40, 4), entityType: "BRK" as const }];
    expect(baseRate(strata, visits("A", 2, 10))).toEqual({
      status: "estimated",
      ...wilson(0.2, 10),
      population: 100,
      coveredPopulation: 100,
      drawn: 10,
      visited: 10,
      hits: 2,
    });
  });

  it("weighs offices by the members that they drew from, not by their visits", () => {
    const strata = [stratum("A", 900, 10), stratum("B", 100, 10)];
    const estimate = baseRate(strata, [...visits("A", 1, 10), ...visits("B", 9, 10)]);
    // 0.9 x 0.1 + 0.1 x 0.9, of as many visits as 1 / (0.81 / 10 + 0.01 / 10).
    expect(estimate).toMatchObject({ ...wilson(0.18, 1 / 0.082), hits: 10 });
  });

  it("covers only offices that made a visit at random, and says how many members that is", () => {
    const strata = [stratum("A", 900, 10), stratum("B", 100, 10)];
    expect(baseRate(strata, visits("B", 1, 4))).toMatchObject({
      rate: 0.25,
      population: 1_000,
      coveredPopulation: 100,
      drawn: 20,
      visited: 4,
    });
  });

  it("is 1, not more, where every visit found something", () => {
    const strata = [stratum("A", 1, 1), stratum("B", 3, 3), stratum("C", 7, 3)];
    const all = [...visits("A", 1, 1), ...visits("B", 3, 3), ...visits("C", 3, 3)];
    expect(baseRate(strata, all)).toMatchObject({ rate: 1, high: 1 });
  });

  it.each([
    ["nothing was drawn", [], "nothingDrawn"],
    ["nothing drawn was visited", [stratum("A", 10, 1)], "nothingVisited"],
  ])("is unknown where %s", (_, strata, why) => {
    expect(baseRate(strata, [])).toMatchObject({ status: "unknown", why, visited: 0, hits: 0 });
  });
});

describe("outcomes", () => {
  const plan = planOf({
    candidates: candidatesOf(
      { id: "due1", dueOn: "2026-07-01" },
      { id: "due2", dueOn: "2026-08-01" },
      ...crowd(40),
    ),
    capacity: capacityOf({ Buffalo: [11, 11] }),
  });
  const idsOf = (reason: string) =>
    plan.picks.flatMap((pick) => (pick.reason === reason ? pick.memberId : []));
  const visit = (
    memberId: string,
    completedOn: string,
    result: VisitResult["result"] = "passed",
  ): VisitResult => ({ validationId: `${memberId} ${completedOn} ${result}`, memberId, completedOn, result });
  const reasonOf = (validations: readonly VisitResult[], reason: string) =>
    planOutcomes(plan, validations).reasons.find((each) => each.reason === reason);

  it("count visits, hits and what is pending by reason of record", () => {
    const validations = [
      ...idsOf("law").map((id) => visit(id, "2026-07-15", "failed")),
      ...idsOf("risk").map((id, at) => visit(id, "2026-08-15", at < 7 ? "actionsRequired" : "passed")),
      ...idsOf("random").map((id, at) => visit(id, "2026-08-20", at < 1 ? "failed" : "passed")),
      visit("a stranger", "2026-08-20"),
    ];
    const { reasons, baseRate: base, unplanned, from, to } = planOutcomes(plan, validations);
    expect({ from, to, unplanned }).toEqual({ from: "2026-07-01", to: "2026-11-30", unplanned: 1 });
    expect(base).toMatchObject({ rate: 0.5, visited: 2, drawn: 2, population: 40 });
    const figures = { pending: 0, hitRate: expect.anything() };
    expect(reasons).toEqual([
      { reason: "law", planned: 2, visited: 2, hits: 2, lift: 2, ...figures },
      { reason: "selected", planned: 0, visited: 0, pending: 0, hits: 0, hitRate: null, lift: null },
      { reason: "risk", planned: 14, visited: 14, hits: 7, lift: 1, ...figures },
      { reason: "sector", planned: 4, visited: 0, pending: 4, hits: 0, hitRate: null, lift: null },
      { reason: "random", planned: 2, visited: 2, hits: 1, lift: 1, ...figures },
    ]);
  });

  it.each([
    ["2026-06-30", 0],
    ["2026-07-01", 1],
    ["2026-11-30", 1],
    ["2026-12-01", 0],
  ])("a validation completed on %s counts %i times", (day, visited) => {
    expect(reasonOf([visit("due1", day)], "law")).toMatchObject({ visited, pending: 2 - visited });
  });

  it("the first validation of a member is the visit's, whatever order they come in and however often", () => {
    const validations = [
      visit("due1", "2026-08-02", "failed"),
      visit("due1", "2026-08-01", "passed"),
      visit("due1", "2026-08-01", "passed"),
    ];
    for (const given of [validations, validations.toReversed()])
      expect(reasonOf(given, "law")).toMatchObject({ visited: 1, hits: 0 });
  });

  it("no lift is told of an unknown base rate, nor of one of 0", () => {
    const law = visit("due1", "2026-08-02", "failed");
    expect(reasonOf([law], "law")).toMatchObject({ hits: 1, lift: null });
    const random = idsOf("random").map((id) => visit(id, "2026-08-02"));
    expect(reasonOf([law, ...random], "law")).toMatchObject({ hits: 1, lift: null });
  });

  it("planned = visited + pending for every reason, and hits are at most the visits", () => {
    const ids = [...plan.picks.map(({ memberId }) => memberId), "a stranger"];
    const someVisit = fc.record({
      memberId: fc.constantFrom(...ids),
      completedOn: fc.constantFrom("2026-06-01", "2026-07-07", "2026-09-09", "2027-01-01"),
      result: fc.constantFrom("passed", "actionsRequired", "failed"),
    });
    fc.assert(
      fc.property(fc.array(someVisit, { maxLength: 60 }), (said) => {
        const validations = said.map((each, at) => ({ ...each, validationId: `V${at % 20}` }));
        const outcomes = planOutcomes(plan, validations);
        expect(planOutcomes(plan, validations.toReversed())).toEqual(outcomes);
        for (const { planned, visited, pending, hits } of outcomes.reasons) {
          expect(visited + pending).toBe(planned);
          expect(hits).toBeLessThanOrEqual(visited);
        }
      }),
    );
  });
});
