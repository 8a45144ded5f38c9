import { expect, test } from "vitest";
import { boardMonths, type PickFilter } from "../../../console/plans/plan-board.ts";
import type { Plan, PlanPick } from "../../../core/select/plan.ts";

const ALL: PickFilter = { office: "", reason: "", mode: "" };

function pick(memberId: string, given: Partial<PlanPick>): PlanPick {
  return {
    memberId,
    name: null,
    entityType: "IMP",
    fieldOffice: "Miami",
    rank: 1,
    dueOn: null,
    points: 1000,
    band: "high",
    mode: "onSite",
    hours: 40,
    month: "2026-07",
    reason: "risk",
    reasons: ["risk"],
    late: false,
    stratum: null,
    ...given,
  };
}

function use(fieldOffice: string, month: string, visits: number, picks: number): Plan["capacity"][number] {
  return { fieldOffice, month, visits, picks, law: 0, selected: 0, risk: picks, sector: 0, random: 0 };
}

const PLAN = {
  capacity: [use("Buffalo", "2026-07", 3, 1), use("Miami", "2026-07", 2, 2), use("Miami", "2026-08", 1, 0)],
  picks: [
    pick("M1", { rank: 3 }),
    pick("M2", { dueOn: "2026-07-31", reason: "law", rank: 9 }),
    pick("M3", { fieldOffice: "Buffalo", mode: "virtual", rank: 2 }),
  ],
};

const shown = (filter: PickFilter) =>
  boardMonths(PLAN, filter).map(({ month, visits, used, picks }) => [
    month,
    visits,
    used,
    picks.map(({ memberId }) => memberId).join(" "),
  ]);

test("every month has what all offices can do and do, and its picks by due date and rank", () => {
  expect(shown(ALL)).toEqual([
    ["2026-07", 5, 3, "M2 M3 M1"],
    ["2026-08", 1, 0, ""],
  ]);
});

test("one office is shown with its own capacity", () => {
  expect(shown({ ...ALL, office: "Miami" })).toEqual([
    ["2026-07", 2, 2, "M2 M1"],
    ["2026-08", 1, 0, ""],
  ]);
});

test("a filter by reason or mode leaves the capacity as it is used", () => {
  expect(shown({ ...ALL, reason: "law" })[0]).toEqual(["2026-07", 5, 3, "M2"]);
  expect(shown({ ...ALL, mode: "virtual" })[0]).toEqual(["2026-07", 5, 3, "M3"]);
});
