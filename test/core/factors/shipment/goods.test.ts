import { describe, expect, it } from "vitest";
import { goods } from "../../../../core/factors/goods.ts";
import { Outcome } from "../../../../core/factors/outcome.ts";
import { compilePolicy } from "../../../../core/policy/compile-policy.ts";
import { startingPolicy } from "../../../../core/policy/starting-policy.ts";
import { countryOrdinal } from "../../../../core/records/country-code.ts";
import { ABSENT } from "../../../../core/score/facts.ts";
import { facts, starting } from "./shipment-facts.ts";

const listing = structuredClone(startingPolicy());
listing.shipment.factors.goods.listed = [{ chapter: 52, countryOfOrigin: "CN" }];
const withList = compilePolicy(listing);

function assessed(origin: string, chapter: number, policy = withList): Outcome {
  const outcome = new Outcome();
  goods.assess(facts({ originCountry: countryOrdinal(origin), chapter }), policy, outcome);
  return outcome;
}

describe("goods", () => {
  it.each([
    ["CN", 52, 20, 1, "listed"],
    ["CN", 53, 0, 0, "chapterNotListed"],
    ["MX", 52, 0, 0, "originNotListed"],
    ["MX", ABSENT, 0, 0, "originNotListed"],
  ])("of origin %s and chapter %i score %i points", (origin, chapter, points, measured, detail) => {
    expect(assessed(origin, chapter)).toMatchObject({ status: "scored", points, measured, detail });
  });

  it("are missing where the origin has listed goods and the chapter is not told", () => {
    expect(assessed("CN", ABSENT)).toMatchObject({ status: "missing", detail: "chapterNotGiven" });
  });

  it("do not apply while the operator lists none, as in the starting policy", () => {
    expect(assessed("CN", 52, starting)).toMatchObject({ status: "notApplicable", detail: "noGoodsListed" });
  });
});
