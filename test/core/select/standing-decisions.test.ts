import { expect, it } from "vitest";
import { dayFromText } from "../../../core/records/calendar-date.ts";
import { planDecisionSchema, standingDecisions } from "../../../core/select/standing-decisions.ts";
import { decisionOf } from "./plan-case.ts";

it("the newest decision of a member stands, in whatever order they come", () => {
  const decisions = [
    decisionOf("M1", "select", null, 1),
    decisionOf("M1", "defer", "2026-09-01", 2),
    decisionOf("M1", "note", null, 3),
    decisionOf("M2", "waive"),
    decisionOf("M3", "note"),
  ];
  for (const given of [decisions, decisions.toReversed()]) {
    const standing = standingDecisions(given);
    expect(standing.get("M1")).toMatchObject({ action: "defer", until: dayFromText("2026-09-01") });
    expect(standing.get("M2")).toMatchObject({ action: "waive", until: undefined });
    expect(standing.has("M3")).toBe(false);
  }
});

it("two of one sequence are settled by their text", () => {
  const two = [decisionOf("M1", "select"), decisionOf("M1", "waive")];
  for (const given of [two, two.toReversed()])
    expect(standingDecisions(given).get("M1")?.action).toBe("waive");
});

it.each([
  ["a deferral without a day", { action: "defer", until: null }, false],
  ["a selection with a day", { action: "select", until: "2026-09-01" }, false],
  ["a deferral to no day", { action: "defer", until: "2026-02-30" }, false],
  ["a deferral to a day", { action: "defer", until: "2026-09-01" }, true],
  ["a note", { action: "note", until: null }, true],
])("%s is read: %j", (_, said, isRead) => {
  const decision = { memberId: "M1", sequence: 1, reason: "r", author: "a", ...said };
  expect(planDecisionSchema.safeParse(decision).success).toBe(isRead);
});
