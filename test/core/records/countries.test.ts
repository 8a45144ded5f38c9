import { describe, expect, it } from "vitest";
import { COUNTRY_CODES } from "../../../core/records/countries.ts";

describe("the countries", () => {
  it("are the 249 of ISO 3166-1 and Kosovo", () => {
    expect(COUNTRY_CODES.size).toBe(250);
    expect([...COUNTRY_CODES].every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
  });

  it("are those that the language data of the runtime names too", () => {
    const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    expect([...COUNTRY_CODES].filter((code) => names.of(code) === undefined)).toEqual([]);
  });
});
