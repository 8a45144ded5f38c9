import { COUNTRY_CODES } from "../records/countries.ts";
import { toLatin } from "./latin.ts";
import { PREFIX_OF_PROVINCE, PROVINCE_PREFIXES } from "./provinces.ts";
import { PRIMARY_READING } from "./reading.ts";

/** Codes in customary use that a MID never carries, and the ISO code that it does. */
export const CUSTOMARY_CODES: ReadonlyMap<string, string> = new Map([
  ["EL", "GR"],
  ["UK", "GB"],
]);

/** Every prefix a MID may begin with: ISO 3166-1 alpha-2 without `CA`, and Canada's provinces. */
export const MID_PREFIXES: ReadonlySet<string> = new Set(
  [...COUNTRY_CODES, ...PROVINCE_PREFIXES].filter((code) => code !== "CA"),
);

const NOT_A_LETTER = /[^A-Za-z]/g;

/**
 * The MID prefix of an address, or undefined where the country is unknown or Canada's province is not given.
 * Source: 19 CFR 102 Appendix, paragraph 2.
 */
export function midPrefix(country: string, province: string | undefined): string | undefined {
  if (MID_PREFIXES.has(country)) {
    return country;
  }
  const code = country.trim().toUpperCase();
  if (code === "CA") {
    return PREFIX_OF_PROVINCE.get(
      toLatin(province ?? "", PRIMARY_READING)
        .replace(NOT_A_LETTER, "")
        .toUpperCase(),
    );
  }
  const iso = CUSTOMARY_CODES.get(code) ?? code;
  return MID_PREFIXES.has(iso) ? iso : undefined;
}

/** The country a prefix stands for: `CA` for a province of Canada, otherwise the prefix itself. */
export function countryOfPrefix(prefix: string): string {
  return PROVINCE_PREFIXES.has(prefix) ? "CA" : prefix;
}
