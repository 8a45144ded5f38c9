import fc from "fast-check";
import { expect, it, test } from "vitest";
import { ValidationActivity } from "../../../core/activity/validation-activity.ts";
import { dayFromText } from "../../../core/records/calendar-date.ts";
import type { Validation } from "../../../core/records/fields/validation.ts";

const ASOF = dayFromText("2026-11-16");

function validation(change: Partial<Validation> = {}): Validation {
  return {
    validationId: "V1",
    memberId: "M1",
    completedOn: "2025-06-12",
    kind: "revalidation",
    result: "passed",
    ...change,
  };
}

function activityOf(validations: readonly Validation[]): ValidationActivity {
  const activity = new ValidationActivity(ASOF);
  for (const each of validations) activity.add(each);
  return activity;
}

const newestOf = (...validations: Validation[]) => activityOf(validations).newestOf("M1");
const must = { criterion: "3.1", strength: "must" } as const;
const should = { criterion: "5.8", strength: "should" } as const;

test.each([
  ["the later one", validation({ completedOn: "2022-01-01", validationId: "V9" }), validation(), "V1"],
  ["on one day the one with the greater id", validation(), validation({ validationId: "V10" }), "V10"],
  [
    "no later one than the date",
    validation(),
    validation({ validationId: "V2", completedOn: "2026-11-17" }),
    "V1",
  ],
])("the newest is %s", (_, one, other, validationId) => {
  expect(newestOf(one, other)?.validationId).toBe(validationId);
  expect(newestOf(other, one)?.validationId).toBe(validationId);
});

it("knows nothing of a member without one", () => {
  expect(newestOf(validation({ memberId: "M2" }))).toBeUndefined();
});

test.each<[string, Partial<Validation>, (number | undefined)[]]>([
  ["counted by strength", { deficiencies: [must, should, must] }, [2, 1]],
  ["none where it passed and lists none", {}, [0, 0]],
  ["not known where it failed and lists none", { result: "failed" }, [undefined, undefined]],
])("deficiencies are %s", (_, change, deficiencies) => {
  const { musts, shoulds } = newestOf(validation(change)) ?? {};
  expect([musts, shoulds]).toEqual(deficiencies);
});

test.each<[string, Partial<Validation>, boolean]>([
  ["none required", { actionsRequired: 0, result: "actionsRequired" }, false],
  ["required and not closed", { actionsRequired: 2 }, true],
  ["closed on the date", { actionsRequired: 2, actionsClosedOn: "2026-11-16" }, false],
  ["closed after the date", { actionsRequired: 2, actionsClosedOn: "2026-11-17" }, true],
  ["not counted, but it did not pass", { result: "failed" }, true],
  ["not counted, and it passed", {}, false],
])("actions %s: open %s", (_, change, open) => {
  expect(newestOf(validation(change))?.hasOpenActions).toBe(open);
});

it("is the same for any order, any parts and any repetition", () => {
  const some = fc.record({
    validationId: fc.constantFrom("V1", "V2"),
    memberId: fc.constantFrom("M1", "M2"),
    completedOn: fc.constantFrom("2025-06-12", "2024-06-12", "2027-01-01"),
    kind: fc.constant("revalidation"),
    result: fc.constantFrom("passed", "failed"),
    deficiencies: fc.option(fc.array(fc.constantFrom(must, should), { maxLength: 2 }), { nil: undefined }),
  }) satisfies fc.Arbitrary<Validation>;
  fc.assert(
    fc.property(fc.array(fc.tuple(some, fc.nat(2)), { maxLength: 12 }), (drawn) => {
      const whole = activityOf(drawn.map(([each]) => each));
      const merged = new ValidationActivity(ASOF);
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
      expect(merged.size).toBe(whole.size);
      for (const id of ["M1", "M2"]) expect(merged.newestOf(id)).toEqual(whole.newestOf(id));
    }),
  );
});
