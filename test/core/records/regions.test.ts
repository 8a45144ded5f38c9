import { describe, expect, test } from "vitest";
import { COUNTRY_CODES } from "../../../core/records/countries.ts";
import { REGIONS, regionOf } from "../../../core/records/regions.ts";

describe("regions", () => {
  test("every country of ISO 3166-1 is in one, and none is empty", () => {
    const regions = new Set(Array.from(COUNTRY_CODES, regionOf));
    expect(regions).toEqual(new Set(REGIONS));
  });

  test.each([
    ["US", "North America"],
    ["MX", "North America"],
    ["HN", "Latin America and the Caribbean"],
    ["GB", "Northern and Western Europe"],
    ["XK", "Southern Europe"],
    ["KZ", "Eastern Europe and Central Asia"],
    ["TR", "Western Asia and North Africa"],
    ["ZA", "Sub-Saharan Africa"],
    ["IN", "South Asia"],
    ["VN", "South-East Asia"],
    ["TW", "East Asia"],
    ["AQ", "Oceania and Antarctica"],
  ])("%s is in %s", (country, region) => {
    expect(regionOf(country)).toBe(region);
  });

  test.each(["", "QQ", "us", "EU"])("%j, which is no country, is in none", (code) => {
    expect(regionOf(code)).toBeUndefined();
  });
});
