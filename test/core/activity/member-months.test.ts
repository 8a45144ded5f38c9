import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActivityMonth } from "../../../core/activity/activity-month.ts";
import type { Contribution } from "../../../core/activity/contribution.ts";
import type { ActivityWindow } from "../../../core/activity/shipment-totals.ts";
import {
  columnsOf,
  MEMBERS,
  months,
  monthsAgo,
  someContributions,
  totalsOf,
  WINDOW,
} from "./contributions.ts";

describe("the months of a member", () => {
  const busy: Partial<Contribution> = {
    valueCents: 12_345,
    usedFast: true,
    anomalyPoints: 40,
    midVerdict: "mismatch",
  };

  it("tell what it did in each, oldest first, whatever others did in between", () => {
    const totals = totalsOf([
      monthsAgo(0, busy),
      monthsAgo(2, { member: 1 }),
      monthsAgo(2, { midVerdict: "missing" }),
      monthsAgo(0, { ...busy, midVerdict: "match", usedFast: false }),
      monthsAgo(0, { member: 2 }),
    ]);
    const nothing = { entries: 1, valueUsd: 0, fastEntries: 0, anomalyPoints: 0, midJudged: 0, midWrong: 0 };
    expect(months(0, totals)).toEqual([
      { ...nothing, month: "2026-04" },
      {
        month: "2026-06",
        entries: 2,
        valueUsd: 246.9,
        fastEntries: 1,
        anomalyPoints: 80,
        midJudged: 2,
        midWrong: 1,
      },
    ]);
    expect(months(1, totals)).toEqual([{ ...nothing, month: "2026-04", midJudged: 1 }]);
    expect(months(2, totals)).toEqual([{ ...nothing, month: "2026-06", midJudged: 1 }]);
  });

  it.each<[number, Partial<ActivityWindow>, number]>([
    [-1, {}, 0],
    [0, {}, 1],
    [3, {}, 1],
    [4, {}, 0],
    [3, { windowMonths: 2, exposureMonths: 4 }, 1],
    [3, { windowMonths: 2, exposureMonths: 3 }, 0],
  ])("of %i months ago in a window with %o: %i", (age, change, listed) => {
    expect(months(0, totalsOf([monthsAgo(age)]), { ...WINDOW, ...change })).toHaveLength(listed);
  });

  it("leave out one whose entries were all taken out again", () => {
    const totals = totalsOf([monthsAgo(1), monthsAgo(0)]);
    totals.add(monthsAgo(1), -1);
    expect(months(0, totals).map(({ month }) => month)).toEqual(["2026-06"]);
  });

  it("sum up to what the columns of the window hold", () => {
    fc.assert(
      fc.property(someContributions, (shipments) => {
        const totals = totalsOf(shipments);
        const flat = { ...WINDOW, exposureMonths: 4, monthWeights: [1, 1, 1, 1] };
        MEMBERS.forEach((_, member) => {
          const sum = (figure: (of: ActivityMonth) => number) =>
            months(member, totals, flat).reduce((all, of) => all + figure(of), 0);
          const columns = columnsOf(totals, flat, member);
          expect(sum(({ entries }) => entries)).toBe(columns["entries"] ?? 0);
          expect(sum(({ valueUsd }) => Math.round(valueUsd * 100))).toBe(columns["valueCents"] ?? 0);
          expect(sum(({ fastEntries }) => fastEntries)).toBe(columns["fastEntries"] ?? 0);
          expect(sum(({ anomalyPoints }) => anomalyPoints)).toBe(columns["decayedAnomalyPoints"] ?? 0);
          expect(sum(({ midJudged }) => midJudged)).toBe(columns["decayedMidJudged"] ?? 0);
          expect(sum(({ midWrong }) => midWrong)).toBe(columns["decayedMidWrong"] ?? 0);
        });
      }),
    );
  });
});
