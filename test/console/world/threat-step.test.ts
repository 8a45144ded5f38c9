import { expect, test } from "vitest";
import { THREAT_STEPS, threatColour, threatStep } from "../../../console/world/threat-step.ts";

test.each([
  [0, 0],
  [199, 0],
  [200, 1],
  [999, 4],
  [1000, 4],
])("a threat of %i thousandths is in step %i", (threat, step) => {
  expect(threatStep(threat)?.step).toBe(step);
});

test("a country without a threat level has no step and is hatched", () => {
  expect(threatStep(null)).toBeUndefined();
  expect(threatColour(threatStep(null))).toBe("url(#world-unknown)");
});

test("steps say their ends in hundredths", () => {
  expect(THREAT_STEPS.map(({ label }) => label)).toEqual(["0–20", "20–40", "40–60", "60–80", "80–100"]);
});
