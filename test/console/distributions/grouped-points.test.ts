import { expect, test } from "vitest";
import { groupedPoints } from "../../../console/distributions/grouped-points.ts";
import type { CandidateRow } from "../../../functions/candidates-api/schemas/candidate-row.ts";

function row(entityType: string, points: number): CandidateRow {
  return {
    rank: 1,
    memberId: "M1",
    name: null,
    entityType,
    country: null,
    region: null,
    fieldOffice: null,
    status: null,
    tier: 1,
    points,
    axes: { threat: 0, vulnerability: 0, exposure: 0, oversight: 0 },
    dueOn: null,
    overdue: false,
    neverValidated: false,
    fast: null,
    reasons: [],
  };
}

test("groups come by their median, the greatest first, and by name where it is the same", () => {
  const rows = [row("IMP", 1000), row("EXP", 3000), row("IMP", 2000), row("AIR", 3000)];
  expect(groupedPoints(rows, ({ entityType }) => entityType)).toMatchObject([
    { name: "AIR", count: 1, median: 3000 },
    { name: "EXP", count: 1, median: 3000 },
    { name: "IMP", count: 2, least: 1000, median: 1500, greatest: 2000 },
  ]);
});
