import { expect, it } from "vitest";
import { officeShares } from "../../../core/select/office-shares.ts";
import { policyOf } from "./plan-case.ts";

const { shares } = policyOf().policy.plan;

it.each([
  [0, { risk: 0, sector: 0, random: 0 }],
  [1, { risk: 1, sector: 0, random: 0 }],
  [2, { risk: 1, sector: 0, random: 1 }],
  [3, { risk: 1, sector: 1, random: 1 }],
  [4, { risk: 2, sector: 1, random: 1 }],
  [5, { risk: 3, sector: 1, random: 1 }],
  [10, { risk: 7, sector: 2, random: 1 }],
  [100, { risk: 70, sector: 20, random: 10 }],
])("%i visits left are shared as %j", (left, expected) => {
  expect(officeShares(left, shares)).toEqual(expected);
});

it("takes the visit at random from the greater share", () => {
  expect(officeShares(3, { risk: 0, sector: 999, random: 1 })).toEqual({ risk: 0, sector: 2, random: 1 });
});
