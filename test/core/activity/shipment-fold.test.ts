import { describe, expect, it } from "vitest";
import { activityWindow } from "../../../core/activity/activity-window.ts";
import { EntryPlaces } from "../../../core/activity/entry-places.ts";
import { ShipmentFold } from "../../../core/activity/shipment-fold.ts";
import { startingPolicy } from "../../../core/policy/starting-policy.ts";
import { dayFromText, dayToText } from "../../../core/records/calendar-date.ts";
import { Row } from "../../../core/records/row.ts";
import { REQUIRED } from "../records/reading.ts";
import { readShipmentFile, type ShipmentCells } from "./shipment-files.ts";
import { AS_OF, sourcesFor } from "./shipment-run.ts";

const MOST_EXAMPLES = 20;

function folded(...records: readonly ShipmentCells[]) {
  const rejects: string[] = [];
  const sources = sourcesFor("apart");
  const fold = new ShipmentFold({
    sources,
    latestDay: AS_OF,
    onReject: ({ code }) => rejects.push(code),
  });
  const numbered = records.map((record, at) => ({ ...REQUIRED, entryNumber: `E${at}`, ...record }));
  readShipmentFile({ writing: "plain", records: numbered }, fold.taker(new EntryPlaces()));
  const members = sources.importers.members;
  const entries = (): number[] =>
    Array.from(fold.totals.columns(members.length, activityWindow(startingPolicy().member, AS_OF)).entries);
  return { fold, rejects, entries };
}

describe("folding shipments", () => {
  it("accepts good records, hands bad ones on, and counts each entry as it first comes", () => {
    const { fold, rejects } = folded(
      { entryNumber: "E1" },
      { valueUsd: "much" },
      { entryNumber: "E1", valueUsd: "7" },
    );
    expect(fold.accepted).toBe(2);
    expect(rejects).toEqual(["bad-value"]);
    expect([fold.entries.size, fold.repeated.size]).toEqual([1, 1]);
    expect(fold.counts).toMatchObject({ counted: 1, valueCents: 10_000 });
  });

  it("notes the newest day that is not in the future", () => {
    const { fold } = folded(
      { entryDate: "2026-06-14" },
      { entryDate: "2026-06-16" },
      { entryDate: "2026-01-01" },
    );
    expect(dayToText(fold.newestDay)).toBe("2026-06-14");
  });

  it("has no newest day where every day is in the future", () => {
    expect(folded({ entryDate: "2026-06-16" }).fold.newestDay).toBe(-1);
  });

  it.each([
    ["2026-06-14", 1],
    ["2026-06-15", 1],
    ["2026-06-16", 0],
    ["2026-07-01", 0],
  ])(
    "counts an entry of %s in %i windows of the day 2026-06-15, and among the run's shipments",
    (entryDate, counted) => {
      const { fold, entries } = folded({ entryDate });
      expect(entries().reduce((sum, each) => sum + each, 0)).toBe(counted);
      expect(fold.counts.counted).toBe(1);
      expect(fold.inFuture).toBe(1 - counted);
    },
  );

  it("counts the records in the future and names the first of their entries in order", () => {
    const names = Array.from({ length: MOST_EXAMPLES + 5 }, (_, at) => `F${99 - at}`);
    const { fold } = folded(
      ...[...names, "F99"].map((entryNumber) => ({ entryNumber, entryDate: "2026-06-16" })),
    );
    expect(fold.inFuture).toBe(names.length + 1);
    expect(fold.futureExamples).toEqual(names.toSorted().slice(0, MOST_EXAMPLES));
  });

  it("takes no row before it knows the columns", () => {
    const { fold } = folded();
    fold.taker(new EntryPlaces()).rows([new Row(5)]);
    expect(fold.accepted).toBe(0);
  });

  it("counts the shipments of a member under every id that its account covers", () => {
    const { entries } = folded(
      { importerId: "M2" },
      { importerId: "IOR-2" },
      { importerId: "nobody" },
      { importerId: "M1" },
    );
    expect(entries()).toEqual([0, 1, 2, 0]);
  });
});

it("looks at the months that the policy says, each weighted by its age", () => {
  const window = activityWindow(
    { ...startingPolicy().member, windowMonths: 3, exposureMonths: 2, rateHalfLifeMonths: 1 },
    dayFromText("1971-02-28"),
  );
  expect(window).toEqual({
    asOfMonth: 13,
    windowMonths: 3,
    exposureMonths: 2,
    monthWeights: [1_000, 500, 250],
  });
});
