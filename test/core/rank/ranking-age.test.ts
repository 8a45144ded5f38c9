import { expect, test } from "vitest";
import { byLatestDay } from "../../../core/rank/ranking-age.ts";

test("rankings stand by their day and then by when they were made, the latest first", () => {
  const rankings = [
    { rankingId: "20260701T100000Z-a", asOf: "2026-06-30" },
    { rankingId: "20260702T100000Z-b", asOf: "2026-03-31" },
    { rankingId: "20260703T100000Z-c", asOf: "2026-06-30" },
    { rankingId: "20260703T100000Z-c", asOf: "2026-06-30" },
  ];
  const letters = rankings.toSorted(byLatestDay).map(({ rankingId }) => rankingId.at(-1));
  expect(letters.join("")).toBe("ccab");
});
