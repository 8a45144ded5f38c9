import { expect, it } from "vitest";
import { rankingDate } from "../../../core/rank/ranking-date.ts";
import { dayFromText } from "../../../core/records/calendar-date.ts";

const TODAY = dayFromText("2026-07-01");
const NEWEST = dayFromText("2026-06-15");

it.each([
  ["the date asked for", "2026-01-31", NEWEST, "2026-01-31", "option"],
  ["else the newest entry date", undefined, NEWEST, "2026-06-15", "newestEntryDate"],
  ["else, without entries, today", undefined, -1, "2026-07-01", "today"],
] as const)("a ranking is as of %s", (_, requested, newestDay, asOf, asOfFrom) => {
  expect(rankingDate(requested, newestDay, TODAY)).toEqual({ asOf: dayFromText(asOf), asOfFrom });
});
