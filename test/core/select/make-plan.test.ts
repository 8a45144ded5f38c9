import { describe, expect, it } from "vitest";
import { detailOf } from "../../../core/select/plan-candidate.ts";
import type { PlanRequest } from "../../../core/select/plan-request.ts";
import {
  candidateOf,
  candidatesOf,
  capacityOf,
  crowd,
  decisionOf,
  planOf,
  policyOf,
  told,
} from "./plan-case.ts";

describe("visits due by law", () => {
  it("come two months before the month they are due in, overdue ones at once", () => {
    const candidates = candidatesOf(
      { id: "overdue", dueOn: "2026-06-30" },
      { id: "september", dueOn: "2026-09-15" },
      { id: "december", dueOn: "2026-12-01" },
      { id: "after", dueOn: "2027-01-01" },
    );
    const plan = planOf({ candidates, capacity: capacityOf({ Buffalo: [2, 0, 0, 1, 0, 0] }) });
    expect(told(plan)).toEqual(["2026-07 overdue law late", "2026-07 september law", "2026-10 december law"]);
  });

  it("are late only where nothing is free in time, the one due last", () => {
    const candidates = candidatesOf(
      { id: "c", dueOn: "2026-08-20" },
      { id: "b", dueOn: "2026-08-02" },
      { id: "a", dueOn: "2026-08-01" },
    );
    const plan = planOf({ candidates, capacity: capacityOf({ Buffalo: [1, 1, 1] }) });
    expect(told(plan)).toEqual(["2026-07 a law", "2026-08 b law", "2026-09 c law late"]);
    expect(plan.counts.late).toBe(1);
  });

  it("that fit nowhere are the backlog, with the year they are due in and the staff for it", () => {
    const candidates = candidatesOf(
      { id: "a", dueOn: "2025-03-01" },
      { id: "b", dueOn: "2026-08-01", type: "BRK" },
      { id: "c", dueOn: "2027-01-31", type: "BRK" },
      { id: "d", dueOn: "2027-02-01", type: "BRK", office: "Miami" },
      { id: "e", dueOn: "2027-02-01", type: "BRK", office: undefined },
    );
    const capacity = capacityOf({ Buffalo: [1, 0, 0, 0, 0, 0, 0, 0], Miami: [0] });
    const { backlog, staff } = planOf({ candidates, capacity });
    expect(backlog.map(({ memberId, reason, cause, year }) => [memberId, reason, cause, year])).toEqual([
      ["b", "law", "noRoom", 2026],
      ["c", "law", "noRoom", 2027],
      ["d", "law", "noCapacity", 2027],
      ["e", "law", "noOffice", 2027],
    ]);
    const hours = { visits: 1, hours: 16, specialists: 0.02 };
    expect(staff).toEqual([
      { fieldOffice: null, year: 2027, ...hours },
      { fieldOffice: "Buffalo", year: 2026, ...hours },
      { fieldOffice: "Buffalo", year: 2027, ...hours },
      { fieldOffice: "Miami", year: 2027, ...hours },
    ]);
  });
});

describe("members that are not visited", () => {
  it.each([
    ["notCertified", "notCertified"],
    ["membershipUnknown", "membershipUnknown"],
    ["notValidatable", "notVisitable"],
  ])("%s: neither planned nor blamed, whatever is decided", (overdue, reason) => {
    const candidates = candidatesOf({ id: "a", overdue, dueOn: "2020-01-01" });
    const plan = planOf({
      candidates,
      capacity: capacityOf({ Buffalo: [5] }),
      decisions: [decisionOf("a", "select")],
    });
    expect([plan.picks, plan.backlog, plan.sectors]).toEqual([[], [], []]);
    expect(plan.notPlanned).toMatchObject([{ memberId: "a", reason, dueByLaw: false }]);
  });

  it("a waived visit is listed, and so is that the law asks for it", () => {
    const candidates = candidatesOf({ id: "a", dueOn: "2026-07-31" }, { id: "b" });
    const decisions = [decisionOf("a", "waive"), decisionOf("b", "waive")];
    const { notPlanned } = planOf({ candidates, capacity: capacityOf({ Buffalo: [5] }), decisions });
    expect(notPlanned).toMatchObject([
      { memberId: "a", reason: "waived", dueByLaw: true },
      { memberId: "b", reason: "waived", dueByLaw: false },
    ]);
  });

  it("a candidate without the factor is taken as one that can be visited", () => {
    const candidate = { ...candidateOf(1), factors: [] };
    expect(detailOf(candidate, "overdue")).toBeUndefined();
    expect(planOf({ candidates: [candidate], capacity: capacityOf({ Buffalo: [1] }) }).counts.picks).toBe(1);
  });
});

describe("decisions", () => {
  const capacity = capacityOf({ Buffalo: [1, 1, 1] });

  it.each([
    ["2026-08-01", "2026-08"],
    ["2026-08-02", "2026-09"],
    ["2026-01-15", "2026-07"],
  ])("a visit deferred until %s comes in %s", (until, month) => {
    const candidates = candidatesOf({ id: "a" });
    const plan = planOf({ candidates, capacity, decisions: [decisionOf("a", "defer", until)] });
    expect(plan.picks).toMatchObject([{ memberId: "a", month }]);
  });

  it("a visit deferred past the plan is not planned", () => {
    const candidates = candidatesOf({ id: "a", dueOn: "2026-07-01" });
    const plan = planOf({ candidates, capacity, decisions: [decisionOf("a", "defer", "2026-09-02")] });
    expect(plan.notPlanned).toMatchObject([{ memberId: "a", reason: "deferred", dueByLaw: true }]);
  });

  it("a deferred visit may come late by law", () => {
    const candidates = candidatesOf({ id: "a", dueOn: "2026-07-20" });
    const plan = planOf({ candidates, capacity, decisions: [decisionOf("a", "defer", "2026-08-20")] });
    expect(told(plan)).toEqual(["2026-09 a law late"]);
  });

  it("selected members come after the law and before all else, by rank", () => {
    const candidates = candidatesOf(
      { id: "high" },
      { id: "due", dueOn: "2026-09-01" },
      ...crowd(5),
      { id: "chosen" },
      { id: "too" },
      { id: "many" },
    );
    const decisions = ["chosen", "too", "many", "due"].map((id) => decisionOf(id, "select"));
    const plan = planOf({ candidates, capacity, decisions });
    expect(told(plan)).toEqual(["2026-07 due law", "2026-08 chosen selected", "2026-09 too selected"]);
    expect(plan.picks[0]?.reasons).toEqual(["law", "selected"]);
    expect(plan.backlog.map(({ memberId, reason, year }) => [memberId, reason, year])).toEqual([
      ["high", "risk", 2026],
      ["many", "selected", 2026],
    ]);
  });

  it("an escalated member counts as high and goes before the first rank", () => {
    const candidates = candidatesOf(...crowd(10), { id: "last" });
    const plan = planOf({
      candidates,
      capacity: capacityOf({ Buffalo: [1] }),
      decisions: [decisionOf("last", "escalate")],
    });
    expect(plan.picks).toMatchObject([{ memberId: "last", reason: "risk", band: "high", mode: "onSite" }]);
  });
});

describe("what the law leaves", () => {
  const year = capacityOf({ Buffalo: [5, 5, 5, 5] });

  it("is shared: risk by rank, sectors below their quota, a random draw", () => {
    const candidates = candidatesOf(...crowd(60, { type: "IMP" }), ...crowd(40, { type: "BRK" }));
    const plan = planOf({ candidates, capacity: year });
    expect(plan.reasons).toEqual({ law: 0, selected: 0, risk: 14, sector: 4, random: 2 });
    const drawn = plan.picks.filter(({ reason }) => reason === "random").map(({ memberId }) => memberId);
    const byRisk = plan.picks.filter(({ reason }) => reason === "risk").map(({ memberId }) => memberId);
    const inTurn = candidates.map(({ memberId }) => memberId).filter((id) => !drawn.includes(id));
    expect(byRisk).toEqual(inTurn.slice(0, 14));
    expect(plan.sectors).toMatchObject([
      { entityType: "BRK", members: 40, quota: 8 },
      { entityType: "IMP", members: 60, quota: 12 },
    ]);
    for (const { reason, entityType } of plan.picks) if (reason === "sector") expect(entityType).toBe("BRK");
  });

  it("gives risk what quotas do not need", () => {
    const brokers = crowd(70, { type: "BRK", office: "Houston" });
    const plan = planOf({ candidates: candidatesOf(...crowd(30), ...brokers), capacity: year });
    expect(plan.reasons).toEqual({ law: 0, selected: 0, risk: 18, sector: 0, random: 2 });
    expect(plan.sectors).toEqual([
      { entityType: "BRK", members: 70, quota: 14, picks: 0 },
      { entityType: "IMP", members: 30, quota: 6, picks: 20 },
    ]);
  });

  it("lists every reason that applied: of a member drawn at random, whether risk would have brought it", () => {
    const candidates = candidatesOf(...crowd(40));
    const seen = new Set<string>();
    for (let seed = 0; seed < 20; seed++) {
      const { picks } = planOf({ candidates, capacity: year, seed });
      const last = Math.max(...picks.flatMap(({ reason, rank }) => (reason === "risk" ? rank : [])));
      for (const { reason, reasons, rank, stratum } of picks) {
        if (reason !== "random") continue;
        seen.add(reasons.join(" "));
        expect(reasons).toEqual(rank <= last ? ["risk", "random"] : ["random"]);
        expect(stratum).toEqual({ population: 40, drawn: 2 });
      }
    }
    expect([...seen].sort()).toEqual(["random", "risk random"]);
  });

  it("is drawn from, before risk, from all who wait", () => {
    const candidates = candidatesOf(...crowd(40));
    const ranks = new Set<number>();
    for (let seed = 0; seed < 60; seed++) {
      const { picks } = planOf({ candidates, capacity: year, seed });
      for (const { reason, rank } of picks) if (reason === "random") ranks.add(rank);
    }
    expect(Math.min(...ranks)).toBeLessThan(5);
    expect(Math.max(...ranks)).toBeGreaterThan(35);
  });

  it("has a backlog of drawn members that a deferral left no room for", () => {
    const candidates = candidatesOf({ id: "high" }, ...crowd(3));
    const decisions = ["M002", "M003", "M004"].map((id) => decisionOf(id, "defer", "2026-08-01"));
    const policy = policyOf({ shares: { risk: 0, sector: 0, random: 1000 } });
    const plan = planOf({ candidates, capacity: capacityOf({ Buffalo: [9, 1] }), decisions, policy });
    expect(plan.counts).toMatchObject({ picks: 2, backlog: 2, rest: 0 });
    expect(plan.backlog.map(({ reason, cause }) => [reason, cause])).toEqual([
      ["random", "noRoom"],
      ["random", "noRoom"],
    ]);
  });
});

describe("the mode of a visit", () => {
  it.each([
    ["on site where never validated", { neverValidated: true }, 40, "onSite", 56],
    ["virtual below the high band", {}, 40, "virtual", 16],
    ["on site in the high band", {}, 1, "onSite", 56],
  ])("is %s", (_, said, rank, mode, hours) => {
    const candidates = [...candidatesOf(...crowd(39))].filter((each) => each.rank !== rank);
    const plan = planOf({
      candidates: [...candidates, candidateOf(rank, { ...said, id: "asked" })],
      capacity: capacityOf({ Buffalo: [50] }),
    });
    expect(plan.picks.find(({ memberId }) => memberId === "asked")).toMatchObject({ mode, hours });
  });
});

describe("the whole", () => {
  it("reports offices without capacity, candidates without office and capacity outside the months", () => {
    const candidates = candidatesOf({ office: "Houston" }, { office: undefined }, { office: "Buffalo" });
    const capacity = capacityOf({ Buffalo: [1, 4], Miami: [1] });
    const plan = planOf({ candidates, capacity, months: 1 });
    expect(plan.offices).toEqual([
      { fieldOffice: "Buffalo", visits: 1, candidates: 1, picks: 1, backlog: 0, notPlanned: 0, rest: 0 },
      { fieldOffice: "Houston", visits: 0, candidates: 1, picks: 0, backlog: 1, notPlanned: 0, rest: 0 },
      { fieldOffice: "Miami", visits: 1, candidates: 0, picks: 0, backlog: 0, notPlanned: 0, rest: 0 },
      { fieldOffice: null, visits: 0, candidates: 1, picks: 0, backlog: 0, notPlanned: 0, rest: 1 },
    ]);
    expect(plan.capacityOutside).toEqual({ lines: 1, visits: 4 });
    expect(plan.capacity[0]).toEqual({
      fieldOffice: "Buffalo",
      month: "2026-07",
      visits: 1,
      picks: 1,
      law: 0,
      selected: 0,
      risk: 1,
      sector: 0,
      random: 0,
    });
  });

  it.each<[string, Partial<PlanRequest>, string, string]>([
    ["a seed below 0", { seed: -1 }, "seed", "-1 is no whole number from 0 to 4294967295"],
    ["a seed above 32 bits", { seed: 2 ** 32 }, "seed", "is no whole number"],
    ["half a seed", { seed: 0.5 }, "seed", "is no whole number"],
    [
      "a member twice",
      { candidates: [candidateOf(1), candidateOf(2, { id: "M001" })] },
      "candidates",
      "the candidates name the member M001 twice",
    ],
    [
      "an office and month twice",
      { capacity: [...capacityOf({ Buffalo: [1] }), ...capacityOf({ Buffalo: [2] })] },
      "capacity",
      "the capacity of Buffalo in 2026-07 is given twice",
    ],
  ])("%s is refused", (_, change, field, message) => {
    const request = { candidates: [candidateOf(1)], capacity: capacityOf({ Buffalo: [1] }), ...change };
    expect(() => planOf(request)).toThrow(
      expect.objectContaining({ name: "PlanRequestError", field, message: expect.stringContaining(message) }),
    );
  });

  it("of candidates that share a rank takes them by member id", () => {
    const candidates = [candidateOf(1, { id: "b" }), candidateOf(1, { id: "a" })];
    expect(told(planOf({ candidates, capacity: capacityOf({ Buffalo: [1] }) }))).toEqual(["2026-07 a risk"]);
    const both = planOf({ candidates, capacity: capacityOf({ Buffalo: [2] }) });
    expect(both.picks.map(({ memberId }) => memberId)).toEqual(["a", "b"]);
  });
});
