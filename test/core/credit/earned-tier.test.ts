import { describe, expect, it } from "vitest";
import { earnedTier } from "../../../core/credit/earned-tier.ts";
import { dayFromText } from "../../../core/records/calendar-date.ts";
import type { Validation } from "../../../core/records/fields/validation.ts";

const DAY = dayFromText("2026-03-14");

const ALL_FIVE = {
  managementSupport: true,
  innovative: true,
  documented: true,
  checksAndBalances: true,
  evidence: true,
};

const passed = (about: Partial<Validation> = {}): Validation => ({
  validationId: "V1",
  memberId: "M1",
  completedOn: "2025-06-12",
  kind: "revalidation",
  result: "passed",
  bestPractices: [ALL_FIVE],
  ...about,
});

describe("the tier that validations bear out", () => {
  it.each(["IMP", "EXP"] as const)(
    "is 3 for a %s that passed with a best practice and no open actions",
    (entityType) => {
      expect(earnedTier(entityType, [passed()], DAY)).toEqual({ tier: 3, unmet: [] });
    },
  );

  it.each<[string, Partial<Validation>, number, string[]]>([
    [
      "actions that were all closed",
      { result: "actionsRequired", actionsRequired: 2, actionsClosedOn: "2026-03-14" },
      3,
      [],
    ],
    [
      "actions closed after the day only",
      { result: "actionsRequired", actionsRequired: 2, actionsClosedOn: "2026-03-15" },
      0,
      ["noOpenActions"],
    ],
    ["actions still open", { result: "actionsRequired" }, 0, ["noOpenActions"]],
    ["actions still open though it passed", { actionsRequired: 1 }, 0, ["noOpenActions"]],
    ["no best practice", { bestPractices: undefined }, 2, ["bestPractice"]],
    ["a failure", { result: "failed" }, 0, ["validated"]],
    ...Object.keys(ALL_FIVE).map((test): [string, Partial<Validation>, number, string[]] => [
      `a best practice that lacks ${test}`,
      { bestPractices: [{ ...ALL_FIVE, [test]: false }] },
      2,
      ["bestPractice"],
    ]),
    [
      "one complete best practice among others",
      { bestPractices: [{ ...ALL_FIVE, evidence: false }, ALL_FIVE] },
      3,
      [],
    ],
  ])("with %s: as told", (_name, about, tier, unmet) => {
    expect(earnedTier("IMP", [passed(about)], DAY)).toEqual({ tier, unmet });
  });

  it("is 2 at most for other entity types", () => {
    expect(earnedTier("HCM", [passed()], DAY)).toEqual({ tier: 2, unmet: ["importerOrExporter"] });
  });

  it("is none without a validation by the day", () => {
    const unmet = ["validated", "bestPractice"];
    expect(earnedTier("IMP", [], DAY)).toEqual({ tier: 0, unmet });
    expect(earnedTier("IMP", [passed({ completedOn: "2026-03-15" })], DAY)).toEqual({ tier: 0, unmet });
  });

  it("goes by the newest validation, whatever the order; of one day by the greater id", () => {
    const older = passed({ completedOn: "2021-06-12", result: "failed" });
    const sameDay = passed({ validationId: "V0", result: "failed" });
    for (const validations of [
      [older, passed(), sameDay],
      [sameDay, passed(), older],
    ]) {
      expect(earnedTier("IMP", validations, DAY).tier).toBe(3);
    }
  });
});
