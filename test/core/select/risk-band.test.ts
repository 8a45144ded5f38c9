import { expect, it } from "vitest";
import { riskBand } from "../../../core/select/risk-band.ts";

const bands = { high: 100, medium: 300 };

it.each([
  [1, 10, "high"],
  [2, 10, "medium"],
  [4, 10, "medium"],
  [5, 10, "low"],
  [1, 1, "high"],
  [2, 11, "high"],
  [3, 11, "medium"],
  [5, 11, "medium"],
  [6, 11, "low"],
  [1_200, 12_000, "high"],
  [1_201, 12_000, "medium"],
  [4_801, 12_000, "low"],
] as const)("place %i of %i is %s", (place, ranked, band) => {
  expect(riskBand(place, ranked, bands)).toBe(band);
});
