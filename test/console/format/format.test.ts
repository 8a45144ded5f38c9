import { expect, test } from "vitest";
import { bytes, count, counted, share } from "../../../console/format/counts.ts";
import { day, moment, month } from "../../../console/format/dates.ts";
import { dollars, dollarsOfCents, shortDollars } from "../../../console/format/money.ts";
import { exactPoints, points, pointsChange } from "../../../console/format/points.ts";

test.each([
  ["points", points(107_678), "107.7"],
  ["points exactly", exactPoints(107_678), "107.678"],
  ["a gain", pointsChange(1250), "+1.3"],
  ["a loss, with a minus sign", pointsChange(-1240), "−1.2"],
  ["no change", pointsChange(0), "0.0"],
  ["a count", count(12_000), "12,000"],
  ["one of something", counted(1, "entry", "entries"), "1 entry"],
  ["several", counted(2, "member"), "2 members"],
  ["a share", share(0.125), "12.5%"],
  ["no bytes", bytes(0), "0 bytes"],
  ["few bytes", bytes(999), "999 bytes"],
  ["megabytes", bytes(1_400_000), "1.4 MB"],
  ["dollars", dollars(1234.5), "$1,235"],
  ["dollars from cents", dollarsOfCents(123_456), "$1,235"],
  ["dollars in little room", shortDollars(1_234_567), "$1.2M"],
  ["a day", day("2026-09-05"), "5 Sep 2026"],
  ["no day", day(null), "—"],
  ["a month", month("2026-06"), "Jun 2026"],
  ["a moment", moment("2026-06-30T14:05:09.123Z"), "30 Jun 2026, 14:05 UTC"],
  ["no moment", moment(undefined), "—"],
])("%s is written %s", (_, written, expected) => {
  expect(written).toBe(expected);
});
