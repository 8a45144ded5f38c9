import { describe, expect, it } from "vitest";
import { STANDARD_MID_RULES } from "../../../core/mid/rules.ts";
import { startingPolicy } from "../../../core/policy/starting-policy.ts";

const { arrangements, countryThreat, credit, member, mid } = startingPolicy();

/** Arrangements signed by a day, and the nations that they cover on it (without what goes to manual review). */
function signedBy(day: string) {
  const signed = arrangements.filter(({ stages }) =>
    stages.some((stage) => stage.status === "signed" && stage.from <= day),
  );
  const nations = signed.flatMap(({ coverage }) =>
    coverage
      .filter(({ manualReview, from = "", to = "9999" }) => manualReview !== true && from <= day && day <= to)
      .flatMap(({ countries }) => countries),
  );
  return { arrangements: signed.length, nations: new Set(nations).size };
}

const find = (id: string) => arrangements.find((one) => one.id === id);

describe("the arrangements of the starting policy", () => {
  it.each([
    ["2007-06-29", 0, 0],
    ["2021-12-31", 14, 40],
    ["2022-09-30", 16, 42],
    ["2024-12-31", 18, 44],
    ["2025-06-30", 19, 45],
  ])("as of %s are %i, over %i nations", (day, count, nations) => {
    expect(signedBy(day)).toEqual({ arrangements: count, nations });
  });

  it.each([
    ["2012-05-04", 27],
    ["2013-06-30", 27],
    ["2013-07-01", 28],
    ["2020-12-31", 28],
    ["2021-01-01", 27],
  ])("cover, as of %s, %i members of the European Union", (day, states) => {
    const covered = find("EU-AEO")?.coverage.filter(
      ({ from = "", to = "9999", manualReview }) => manualReview !== true && from <= day && day <= to,
    );
    expect(covered?.flatMap(({ countries }) => countries)).toHaveLength(states);
  });

  it("take CBP's month for Jordan, not the year before that another page prints", () => {
    expect(find("JO-GOLDEN-LIST")?.stages[0]).toMatchObject({ from: "2008-06-30", precision: "month" });
  });

  it("know the day of the Dominican Republic to a day either way", () => {
    expect(find("DO-OEA")?.stages[0]).toMatchObject({ from: "2015-12-07", precision: "dayEitherWay" });
  });

  it.each([
    ["IN-AEO", "pilot"],
    ["ZA-AEO", "effective"],
    ["CO-OEA", "signed"],
    ["BR-OEA", "signed"],
    ["GT-OEA", "signed"],
    ["UY-OEC", "signed"],
    ["JP-AEO", "operating"],
  ])("know %s as %s, no further", (id, status) => {
    expect(find(id)?.stages.at(-1)?.status).toBe(status);
  });

  it("each name the public pages that say so, and none by a short code", () => {
    for (const { sources } of arrangements)
      for (const source of sources) expect(source).not.toMatch(/^[XS]\d/);
  });
});

describe("the starting policy", () => {
  it("keeps the credit of tier 1 at the limit of the law, and the others above it", () => {
    expect(credit.tiers).toEqual({ certified: 200, validated: 350, exceeding: 500 });
  });

  it("names the source of its table of countries", () => {
    expect(countryThreat.source).toContain("World Bank, Worldwide Governance Indicators 1996-2019");
    expect(countryThreat.source).toContain("CC BY 4.0");
    expect(countryThreat.levels["MX"]).toEqual({ percentileRank: expect.any(Number), year: 2019 });
  });

  it("reads MIDs by the standard rules", () => {
    expect(mid).toEqual(STANDARD_MID_RULES);
  });

  it("has the statutory periods of validation: one year to the first, four to the next", () => {
    expect([member.firstValidationMonths, member.revalidationMonths]).toEqual([12, 48]);
  });
});
