import { expect, test } from "vitest";
import { measuredWords, weightTimesLevel } from "../../../console/candidate/measured.ts";

test.each([
  ["region", 786, "threat level 0.786 of 1"],
  ["incidents", 10_477, "10.5 weighted incidents per 1,000 entries"],
  ["anomalies", 527_177, "527.2 anomaly points per 1,000 entries"],
  ["deficiencies", 1, "1 weighted deficiency"],
  ["openActions", 21, "21 months open"],
  ["midErrors", 61_184, "61.2 wrong MIDs per 1,000 judged entries"],
  ["volume", 12_000, "12,000 entries"],
  ["value", 20_096_500, "$200,965"],
  ["fast", 125, "12.5% of entries in FAST lanes"],
  ["overdue", 1, "1 month since the last validation or certification"],
  ["neverValidated", 1, "never validated"],
  ["neverValidated", 0, "validated"],
  ["sector", 300, "30% of its type's validations find something"],
] as const)("%s of %i reads %s", (factor, measured, words) => {
  expect(measuredWords(factor, measured)).toBe(words);
});

test("points come about as weight times level", () => {
  expect(weightTimesLevel(20, 1286)).toBe("20 × 1.286");
});
