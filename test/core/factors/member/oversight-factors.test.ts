import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dayFromText } from "../../../../core/records/calendar-date.ts";
import { assessed, levelOf } from "./assessed.ts";
import { factsOf } from "./facts-of.ts";

describe.each(["overdue", "neverValidated"] as const)("%s", (id) => {
  test.each(["applied", "removed", "withdrawn"] as const)(
    "does not concern a member that is %s",
    (status) => {
      expect(assessed(id, factsOf({ status }))).toBe("notApplicable notCertified");
    },
  );

  it("does not blame a member that cannot be visited", () => {
    expect(assessed(id, factsOf({ validatable: false }))).toBe("notApplicable notValidatable");
  });

  it("is missing where nothing tells of a membership", () => {
    expect(assessed(id, factsOf({ status: undefined }))).toBe("missing membershipUnknown");
  });
});

describe("overdue", () => {
  const startedOn = dayFromText("2022-01-01");
  const dueOn = dayFromText("2026-01-01");
  const on = (asOf: string) => factsOf({ asOf: dayFromText(asOf), clockStartedOn: startedOn, dueOn });

  test.each([
    ["on the day of the last validation", "2022-01-01", "scored 0 0 withinLimit"],
    ["half way", "2024-01-01", "scored 499 24 withinLimit"],
    ["on the last day", "2026-01-01", "scored 1000 48 withinLimit"],
    ["the day after", "2026-01-02", "scored 1000 48 pastLimit"],
    ["a year late", "2027-01-01", "scored 1250 60 pastLimit"],
    ["four years late", "2030-01-01", "scored 2000 96 pastLimit"],
  ])("%s", (_, asOf, outcome) => {
    expect(assessed("overdue", on(asOf))).toBe(outcome);
  });

  test.each([
    ["the start", { clockStartedOn: undefined }],
    ["the end", { dueOn: undefined }],
  ])("is missing where %s of the clock is not known", (_, change) => {
    expect(assessed("overdue", factsOf(change))).toBe("missing datesUnknown");
  });

  it("never gives less on a later day", () => {
    fc.assert(
      fc.property(fc.nat(9000), fc.nat(400), (days, more) => {
        const at = (after: number) => factsOf({ asOf: startedOn + after, clockStartedOn: startedOn, dueOn });
        expect(levelOf("overdue", at(days + more))).toBeGreaterThanOrEqual(levelOf("overdue", at(days)));
      }),
    );
  });
});

describe("neverValidated", () => {
  test.each([
    [false, "scored 1000 1 neverValidated"],
    [true, "scored 0 0 validated"],
    [undefined, "missing datesUnknown"],
  ])("a certified member, validated: %s", (everValidated, outcome) => {
    expect(assessed("neverValidated", factsOf({ status: "certified", everValidated }))).toBe(outcome);
  });
});

describe("sector", () => {
  it("is the entity type's share of validations that find something", () => {
    expect(assessed("sector", factsOf({ entityType: "HCM" }))).toBe("scored 600 600 HCM");
  });

  it("is missing where nothing tells of a membership", () => {
    expect(assessed("sector", factsOf({ status: undefined }))).toBe("missing membershipUnknown");
  });
});
