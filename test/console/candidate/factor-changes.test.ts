import { expect, test } from "vitest";
import { factorChanges } from "../../../console/candidate/factor-changes.ts";
import type { Candidate } from "../../../functions/candidates-api/schemas/candidate.ts";

const weighed = { axis: "threat", unit: "", weight: 1, detail: "" } as const;

test("changes are sorted by their size, whichever way, and what stayed is left out", () => {
  const factors: Candidate["factors"] = [
    { ...weighed, factor: "region", status: "scored", measured: 1, level: 1, points: 4000 },
    { ...weighed, factor: "volume", status: "scored", measured: 1, level: 1, points: 500 },
    { ...weighed, factor: "overdue", status: "scored", measured: 1, level: 1, points: 9000 },
    { ...weighed, factor: "incidents", status: "missing" },
  ];
  const earlier = {
    factors: [
      { factor: "region", points: 4000 },
      { factor: "overdue", points: 8000 },
      { factor: "incidents", points: 2500 },
    ],
  };

  expect(factorChanges({ factors }, earlier)).toEqual([
    { factor: "incidents", from: 2500, to: 0, change: -2500 },
    { factor: "overdue", from: 8000, to: 9000, change: 1000 },
    { factor: "volume", from: 0, to: 500, change: 500 },
  ]);
});
