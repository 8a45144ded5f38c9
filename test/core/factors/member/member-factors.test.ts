import { expect, it } from "vitest";
import { MEMBER_FACTORS } from "../../../../core/factors/member/member-factors.ts";
import { startingPolicy } from "../../../../core/policy/starting-policy.ts";

it("has each factor of the policy once", () => {
  expect(MEMBER_FACTORS.map(({ id }) => id).sort()).toEqual(
    Object.keys(startingPolicy().member.factors).sort(),
  );
});

it("says of each factor in one sentence what it measures, in which unit and by which text", () => {
  for (const { sentence, unit, source } of MEMBER_FACTORS) {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(unit).not.toBe("");
    expect(source).not.toBe("");
  }
});
