import { expect, it, test } from "vitest";
import { decayWeights } from "../../../core/activity/decay-weights.ts";
import { startingPolicy } from "../../../core/policy/starting-policy.ts";
import { decayedIncidents } from "../../../core/rank/decayed-incidents.ts";
import { memberColumn } from "../../../core/rank/member-column.ts";
import { ASOF, incidentOf, incidentsOf, memberOf, registeredMember } from "./rank-input-of.ts";

it("weighs a month by its age: half of it is gone after each half-life", () => {
  const weights = decayWeights(18, 37);
  expect([0, 1, 9, 18, 36].map((age) => weights[age])).toEqual([1000, 962, 707, 500, 250]);
});

test.each([
  ["of the present month count whole", "2026-11-01", 1000],
  ["of 18 months ago count half", "2025-05-31", 500],
  ["of the window's first month count still", "2024-12-01", 412],
  ["before the window do not count", "2024-11-30", 0],
  ["after the date do not count", "2026-11-17", 0],
])("incidents %s", (_, occurredOn, thousandths) => {
  const totals = incidentsOf([incidentOf("I1", "M1", { occurredOn })]).monthlyTotals(ASOF, 500);
  const members = [registeredMember(memberOf("M1"), 2)];
  const monthly = memberColumn(members, ({ memberId }) => totals.get(memberId));
  expect([...decayedIncidents(members, monthly, startingPolicy().member, ASOF)]).toEqual([0, 0, thousandths]);
});
