import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Contribution, NO_MEMBER } from "../../../core/activity/contribution.ts";
import type { ShipmentColumns } from "../../../core/activity/shipment-columns.ts";
import { ShipmentTotals } from "../../../core/activity/shipment-totals.ts";
import { Baselines } from "../../../core/registry/baselines.ts";
import {
  AS_OF,
  columnsOf,
  MEMBERS,
  MONTH,
  months,
  monthsAgo,
  shipment,
  someContributions,
  totalsOf,
  WINDOW,
} from "./contributions.ts";

describe("what a member did", () => {
  it.each<[string, readonly Contribution[], Partial<Record<keyof ShipmentColumns, number>>]>([
    ["nothing", [], {}],
    ["an entry", [shipment()], { entries: 1, decayedEntries: 1_000, decayedMidJudged: 1_000 }],
    [
      "value",
      [shipment({ valueCents: 150 }), shipment({ valueCents: 50 })],
      { entries: 2, valueCents: 200, decayedEntries: 2_000, decayedMidJudged: 2_000 },
    ],
    [
      "a FAST lane",
      [shipment({ usedFast: true })],
      { entries: 1, fastEntries: 1, decayedEntries: 1_000, decayedMidJudged: 1_000 },
    ],
    [
      "anomalies",
      [shipment({ anomalyPoints: 40 })],
      { entries: 1, decayedAnomalyPoints: 40_000, decayedEntries: 1_000, decayedMidJudged: 1_000 },
    ],
    [
      "a wrong MID",
      [shipment({ midVerdict: "mismatch" })],
      { entries: 1, decayedEntries: 1_000, decayedMidJudged: 1_000, decayedMidWrong: 1_000 },
    ],
    [
      "a malformed MID",
      [shipment({ midVerdict: "malformed" })],
      { entries: 1, decayedEntries: 1_000, decayedMidJudged: 1_000, decayedMidWrong: 1_000 },
    ],
    ["no MID", [shipment({ midVerdict: "missing" })], { entries: 1, decayedEntries: 1_000 }],
    [
      "a MID that nothing can be compared with",
      [shipment({ midVerdict: "unverifiable" })],
      { entries: 1, decayedEntries: 1_000 },
    ],
    ["an entry of nobody", [shipment({ member: NO_MEMBER, valueCents: 100 })], {}],
    ["an entry of another member", [shipment({ member: 1 })], {}],
    ["an entry of the next day", [shipment({ day: AS_OF + 1 })], {}],
  ])("%s", (_, shipments, expected) => {
    expect(columnsOf(totalsOf(shipments))).toEqual(expected);
  });

  it("weighs the threat of origins by whole dollars, one an entry at least, where it is known", () => {
    const shipments = [
      shipment({ valueCents: 10_001, threatLevel: 750 }),
      shipment({ valueCents: 0, threatLevel: 100 }),
      shipment({ valueCents: 99_999_900, threatLevel: -1 }),
      shipment({ valueCents: 300, threatLevel: 0 }),
    ];
    expect(columnsOf(totalsOf(shipments))).toMatchObject({
      threatDollars: 101 + 1 + 3,
      threatLevelDollars: 101 * 750 + 100,
    });
  });

  it.each<[number, number, number]>([
    [0, 1, 1_000],
    [1, 1, 500],
    [2, 0, 250],
    [3, 0, 125],
    [4, 0, 0],
    [-1, 0, 0],
  ])(
    "%i months ago counts as %i entries of the exposure window and %i thousandths in rates",
    (age, entries, thousandths) => {
      const columns = columnsOf(
        totalsOf([
          monthsAgo(age, {
            valueCents: 700,
            threatLevel: 100,
            anomalyPoints: 10,
            usedFast: true,
            midVerdict: "mismatch",
          }),
        ]),
      );
      const {
        decayedEntries = 0,
        decayedAnomalyPoints = 0,
        decayedMidJudged = 0,
        decayedMidWrong = 0,
        threatDollars = 0,
      } = columns;
      expect([columns["entries"] ?? 0, columns["valueCents"] ?? 0, columns["fastEntries"] ?? 0]).toEqual([
        entries,
        entries * 700,
        entries,
      ]);
      expect([decayedEntries, decayedAnomalyPoints, decayedMidJudged, decayedMidWrong]).toEqual([
        thousandths,
        thousandths * 10,
        thousandths,
        thousandths,
      ]);
      expect(threatDollars).toBe(thousandths > 0 ? 7 : 0);
    },
  );

  it("counts in an exposure window that is longer than the other", () => {
    const longer = { ...WINDOW, windowMonths: 2, exposureMonths: 4 };
    expect(columnsOf(totalsOf([monthsAgo(3)]), longer)).toEqual({ entries: 1 });
    expect(columnsOf(totalsOf([monthsAgo(4)]), longer)).toEqual({});
  });

  it("weighs a month as nothing that the window has no weight for", () => {
    expect(columnsOf(totalsOf([monthsAgo(1)]), { ...WINDOW, monthWeights: [1_000] })).toEqual({ entries: 1 });
  });
});

const told = (totals: ShipmentTotals, members = MEMBERS) => ({
  columns: MEMBERS.map((_, member) => columnsOf(totals, WINDOW, member)),
  baselines: [...totals.baselines(members)],
  months: MEMBERS.map((_, member) => months(member, totals)),
});

describe("totals", () => {
  it("have nothing left of a shipment that is taken out", () => {
    fc.assert(
      fc.property(someContributions, someContributions, (kept, taken) => {
        const totals = totalsOf([...taken, ...kept]);
        for (const each of taken) totals.add(each, -1);
        expect(told(totals)).toEqual(told(totalsOf(kept)));
      }),
    );
  });

  it("are the same for any order", () => {
    fc.assert(
      fc.property(someContributions, (shipments) => {
        expect(told(totalsOf(shipments.toReversed()))).toEqual(told(totalsOf(shipments)));
      }),
    );
  });

  it("are those of their parts, whose members may have other indexes", () => {
    fc.assert(
      fc.property(someContributions, fc.nat(30), (shipments, cut) => {
        const merged = new ShipmentTotals(AS_OF);
        const turned = shipments
          .slice(0, cut)
          .map((each) => ({ ...each, member: each.member < 0 ? each.member : 2 - each.member }));
        merged.merge(totalsOf(turned).toData(), (theirs) => 2 - theirs);
        merged.merge(totalsOf(shipments.slice(cut)).toData(), (theirs) => theirs);
        expect(told(merged)).toEqual(told(totalsOf(shipments)));
      }),
    );
  });

  it("are sums over the shipments of known members up to the day", () => {
    fc.assert(
      fc.property(someContributions, (shipments) => {
        const { columns } = told(totalsOf(shipments));
        columns.forEach((sums, member) => {
          const own = shipments.filter((each) => each.member === member && each.day <= AS_OF);
          const aged = own.map((each) => ({ ...each, age: MONTH - each.month }));
          const exposed = aged.filter(({ age }) => age < WINDOW.exposureMonths);
          const decayed = (amount: (each: Contribution) => number) =>
            aged.reduce((sum, each) => sum + amount(each) * (WINDOW.monthWeights[each.age] ?? 0), 0);
          expect(sums["entries"] ?? 0).toBe(exposed.length);
          expect(sums["valueCents"] ?? 0).toBe(exposed.reduce((sum, { valueCents }) => sum + valueCents, 0));
          expect(sums["fastEntries"] ?? 0).toBe(exposed.filter(({ usedFast }) => usedFast).length);
          expect(sums["decayedEntries"] ?? 0).toBe(decayed(() => 1));
          expect(sums["decayedAnomalyPoints"] ?? 0).toBe(decayed(({ anomalyPoints }) => anomalyPoints));
          expect(sums["decayedMidWrong"] ?? 0).toBe(
            decayed(({ midVerdict }) =>
              midVerdict.startsWith("m") && midVerdict !== "match" && midVerdict !== "missing" ? 1 : 0,
            ),
          );
        });
      }),
    );
  });
});

describe("the lines of baselines", () => {
  const weighed = (about: Partial<Contribution>) =>
    shipment({ chapter: 85, weightGrams: 2_000, valueCents: 5_000, ...about });

  it("sum chapters by importer and over all, then entries by month, in the order of the importers", () => {
    const totals = totalsOf([
      weighed({}),
      weighed({ valueCents: 3_000 }),
      weighed({ chapter: 1 }),
      weighed({ member: 1, month: MONTH - 1 }),
      shipment({ member: 2, month: MONTH - 1 }),
      shipment({ member: 2 }),
    ]);
    expect([...totals.baselines(MEMBERS)]).toEqual([
      { kind: "chapter", importerId: "M0", chapter: 85, entries: 1, valueCents: 5_000, weightGrams: 2_000 },
      { kind: "chapter", importerId: "M1", chapter: 1, entries: 1, valueCents: 5_000, weightGrams: 2_000 },
      { kind: "chapter", importerId: "M1", chapter: 85, entries: 2, valueCents: 8_000, weightGrams: 4_000 },
      { kind: "chapter", importerId: "", chapter: 1, entries: 1, valueCents: 5_000, weightGrams: 2_000 },
      { kind: "chapter", importerId: "", chapter: 85, entries: 3, valueCents: 13_000, weightGrams: 6_000 },
      { kind: "month", importerId: "M0", month: MONTH - 1, entries: 1 },
      { kind: "month", importerId: "M1", month: MONTH, entries: 3 },
      { kind: "month", importerId: "M2", month: MONTH - 1, entries: 1 },
      { kind: "month", importerId: "M2", month: MONTH, entries: 1 },
    ]);
  });

  it.each<[string, Partial<Contribution>]>([
    ["without a weight", { weightGrams: -1 }],
    ["that weighs nothing", { weightGrams: 0 }],
    ["without a chapter", { chapter: -1 }],
  ])("leave out of the chapters an entry %s", (_, about) => {
    expect([...totalsOf([weighed(about)]).baselines(MEMBERS)].map(({ kind }) => kind)).toEqual(["month"]);
  });

  it("are read back as what is usual", () => {
    const totals = totalsOf([
      weighed({}),
      weighed({ member: 1, valueCents: 15_000 }),
      shipment({ month: MONTH - 1 }),
      shipment({ month: MONTH - 1 }),
    ]);
    const baselines = new Baselines(totals.baselines(MEMBERS), { minimumEntries: 1, minimumMonths: 1 });
    expect(baselines.centsPerKilogram("M1", 85)).toBe(2_500);
    expect(baselines.centsPerKilogram("M2", 85)).toBe(5_000);
    expect(baselines.entriesInMonth("M1", MONTH)).toBe(1);
    expect(baselines.usualEntriesPerMonth("M1", MONTH)).toBe(2);
  });
});
