import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { IncidentActivity } from "../../../core/activity/incident-activity.ts";
import { dayFromText, monthOfDay } from "../../../core/records/calendar-date.ts";
import type { Incident } from "../../../core/records/fields/incident.ts";

const ASOF = dayFromText("2026-11-16");
const SHARE = 500;

function incident(change: Partial<Incident> = {}): Incident {
  return {
    incidentId: "I1",
    memberId: "M1",
    occurredOn: "2026-10-03",
    kind: "theft",
    severity: "2",
    ...change,
  };
}

function activityOf(incidents: readonly Incident[]): IncidentActivity {
  const activity = new IncidentActivity();
  for (const each of incidents) activity.add(each);
  return activity;
}

const month = (text: string) => monthOfDay(dayFromText(text));
const monthsOf = (incidents: readonly Incident[], memberId = "M1") => [
  ...(activityOf(incidents).monthlyTotals(ASOF, SHARE).get(memberId) ?? []),
];

describe("a month's incidents", () => {
  test.each([
    ["weigh by severity", [incident({ severity: "3" })], 3000],
    ["weigh less where the member reported it", [incident({ severity: "3", selfReported: true })], 1500],
    ["add up", [incident(), incident({ incidentId: "I2", severity: "1", occurredOn: "2026-10-30" })], 3000],
    ["count once for one id", [incident(), incident()], 2000],
  ])("%s", (_, incidents, thousandths) => {
    expect(monthsOf(incidents)).toEqual([[month("2026-10-01"), thousandths]]);
  });
});

it("keeps months and members apart", () => {
  const incidents = [
    incident(),
    incident({ incidentId: "I2", occurredOn: "2026-09-30" }),
    incident({ incidentId: "I3", memberId: "M2" }),
  ];
  expect(monthsOf(incidents)).toEqual([
    [month("2026-10-01"), 2000],
    [month("2026-09-01"), 2000],
  ]);
  expect(monthsOf(incidents, "M2")).toEqual([[month("2026-10-01"), 2000]]);
});

test.each([
  ["2026-11-16", 1],
  ["2026-11-17", 0],
])("of the present month those up to the date count: %s", (occurredOn, months) => {
  expect(monthsOf([incident({ occurredOn })])).toHaveLength(months);
});

it("reports an id that came with different content, and counts the greater content", () => {
  const activity = activityOf([incident({ severity: "3" }), incident({ severity: "1" })]);
  expect([...activity.conflicts]).toEqual(["I1"]);
  expect(activity.monthlyTotals(ASOF, SHARE).get("M1")?.get(month("2026-10-01"))).toBe(3000);
});

it("is the same for any order, any parts and any repetition", () => {
  const someIncident = fc.record({
    incidentId: fc.constantFrom("I1", "I2", "I3", "I4"),
    memberId: fc.constantFrom("M1", "M2"),
    occurredOn: fc.constantFrom("2026-10-03", "2026-09-03", "2027-01-01"),
    severity: fc.constantFrom("1", "2", "3"),
    selfReported: fc.boolean(),
    kind: fc.constant("theft"),
  }) satisfies fc.Arbitrary<Incident>;
  fc.assert(
    fc.property(fc.array(fc.tuple(someIncident, fc.nat(2)), { maxLength: 12 }), (drawn) => {
      const whole = activityOf(drawn.map(([each]) => each));
      const merged = new IncidentActivity();
      for (const part of [2, 0, 1, 2]) {
        merged.merge(
          activityOf(
            drawn
              .filter(([, of]) => of === part)
              .map(([each]) => each)
              .reverse(),
          ),
        );
      }
      expect(merged.monthlyTotals(ASOF, SHARE)).toEqual(whole.monthlyTotals(ASOF, SHARE));
      expect(new Set(merged.conflicts)).toEqual(new Set(whole.conflicts));
    }),
  );
});
