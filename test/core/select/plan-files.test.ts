import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { planSchema } from "../../../core/select/plan.ts";
import { planFiles, planJson } from "../../../core/select/plan-files.ts";
import { candidateOf, candidatesOf, capacityOf, crowd, planOf } from "./plan-case.ts";

const plan = planOf({
  candidates: [
    { ...candidateOf(1, { id: "due", dueOn: "2026-06-01" }), name: '=1+1, "Ltd."' },
    ...candidatesOf(...crowd(20)).slice(1),
    { ...candidateOf(21, { id: "homeless", office: undefined, dueOn: "2026-07-05" }), name: undefined },
    candidateOf(22, { id: "closed", overdue: "notValidatable" }),
  ],
  capacity: capacityOf({ Buffalo: [4, 4] }),
});
const files = planFiles(plan);

it("plan.json is read back as it was", () => {
  expect(planSchema.parse(JSON.parse(files["plan.json"]))).toEqual(plan);
  expect(planJson(planSchema.parse(JSON.parse(files["plan.json"])))).toBe(files["plan.json"]);
});

it("plan.csv has a line a pick, and no cell that a spreadsheet would run", () => {
  const rows: Record<string, string>[] = parse(files["plan.csv"], { columns: true });
  expect(rows).toHaveLength(plan.picks.length);
  expect(rows[0]).toEqual({
    month: "2026-07",
    fieldOffice: "Buffalo",
    memberId: "due",
    name: `'=1+1, "Ltd."`,
    entityType: "IMP",
    reason: "law",
    reasons: "law|risk",
    rank: "1",
    points: "99.999",
    band: "high",
    mode: "onSite",
    hours: "56",
    dueOn: "2026-06-01",
    late: "yes",
    stratumPopulation: "",
    stratumDrawn: "",
  });
  const drawn = rows.filter(({ reason }) => reason === "random");
  expect(drawn).toMatchObject([{ stratumPopulation: "19", stratumDrawn: "1", late: "no", dueOn: "" }]);
});

it("backlog.csv has a line a visit left undone", () => {
  const rows: Record<string, string>[] = parse(files["backlog.csv"], { columns: true });
  expect(rows).toEqual([
    {
      fieldOffice: "",
      year: "2026",
      memberId: "homeless",
      name: "",
      entityType: "IMP",
      reason: "law",
      cause: "noOffice",
      rank: "21",
      points: "99.979",
      band: "low",
      mode: "virtual",
      hours: "16",
      dueOn: "2026-07-05",
    },
  ]);
});
