import { describe, expect, it } from "vitest";
import { countryOfPrefix, MID_PREFIXES, midPrefix } from "../../../core/mid/prefix.ts";

describe("the prefix of a MID", () => {
  it.each([
    ["Alberta", "AB", "XA"],
    ["New Brunswick", "Nouveau-Brunswick", "XB"],
    ["British Columbia", "Colombie-Britannique", "XC"],
    ["Manitoba", "MB", "XM"],
    ["Nova Scotia", "Nouvelle-Écosse", "XN"],
    ["Ontario", "ON", "XO"],
    ["Prince Edward Island", "Île-du-Prince-Édouard", "XP"],
    ["Quebec", "Québec", "XQ"],
    ["Saskatchewan", "sk", "XS"],
    ["Northwest Territories", "Territoires du Nord-Ouest", "XT"],
    ["Nunavut", "NU", "XV"],
    ["Newfoundland and Labrador", "Terre-Neuve-et-Labrador", "XW"],
    ["Yukon", "YT", "XY"],
  ])("writes Canada as its province: %s, %s", (english, other, prefix) => {
    expect(midPrefix("CA", english)).toBe(prefix);
    expect(midPrefix(" ca ", other)).toBe(prefix);
    expect(midPrefix("CA", prefix)).toBe(prefix);
    expect(midPrefix(prefix, undefined)).toBe(prefix);
    expect(countryOfPrefix(prefix)).toBe("CA");
  });

  it.each([
    ["MX", undefined, "MX"],
    [" mx ", undefined, "MX"],
    ["UK", undefined, "GB"],
    ["EL", undefined, "GR"],
    ["US", "ON", "US"],
    ["CA", undefined, undefined],
    ["CA", "Texas", undefined],
    ["XZ", undefined, undefined],
    ["", undefined, undefined],
  ])("of %s with province %s is %s", (country, province, prefix) => {
    expect(midPrefix(country, province)).toBe(prefix);
  });

  it("is never CA", () => {
    expect(MID_PREFIXES.has("CA")).toBe(false);
    expect(countryOfPrefix("MX")).toBe("MX");
  });
});
