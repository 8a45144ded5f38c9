import { expect, it } from "vitest";
import type { VisitHours } from "../../../core/policy/visit-hours.ts";
import { VisitTable } from "../../../core/select/visit-table.ts";
import { policyOf } from "./plan-case.ts";

const { plan } = policyOf().policy;
const line = (entityType: VisitHours["entityType"], mode: VisitHours["mode"], hours: number) => ({
  entityType,
  mode,
  hours,
});

it.each<[string, VisitHours[], VisitHours["mode"], number]>([
  ["the policy's line of the type", [], "onSite", 56],
  ["the policy's line for all", [], "virtual", 16],
  ["a line of the type that is given", [line("IMP", "onSite", 30), line("*", "onSite", 20)], "onSite", 30],
  ["a line for all that is given, before the policy's of the type", [line("*", "onSite", 20)], "onSite", 20],
])("an importer's hours come from %s", (_, given, mode, hours) => {
  expect(new VisitTable(plan, given).hoursOf("IMP", mode)).toBe(hours);
});

it("refuses a line given twice", () => {
  const twice = [line("IMP", "onSite", 30), line("IMP", "onSite", 20)];
  expect(() => new VisitTable(plan, twice)).toThrow("the hours of IMP onSite are given twice");
});

it("says so where a policy that was not checked has no hours", () => {
  expect(() => new VisitTable({ ...plan, hours: [] }, []).hoursOf("IMP", "onSite")).toThrow(RangeError);
});
