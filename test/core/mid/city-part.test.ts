import { describe, expect, it } from "vitest";
import { cityPart } from "../../../core/mid/city-part.ts";
import { PRIMARY_READING } from "../../../core/mid/reading.ts";

describe("the city part of a MID", () => {
  it.each([
    ["takes three letters", "FR", "Bremond", "BRE"],
    ["drops punctuation and blanks", "FR", "St. Michel", "STM"],
    ["drops a blank", "US", "St Louis", "STL"],
    ["drops digits and hyphens", "US", "18-Mile High", "MIL"],
    ["drops a leading The", "NL", "The Hague", "HAG"],
    ["drops a leading THE", "NL", "THE HAGUE", "HAG"],
    ["keeps The within a word", "US", "Theodore", "THE"],
    ["keeps The alone", "US", "The", "THE"],
    ["gives what a shorter name has", "NO", "Å", "A"],
    ["gives two letters of two", "CN", "Yi", "YI"],
    ["strips marks", "PL", "Łódź", "LOD"],
    ["writes Hong Kong whatever the district", "HK", "Kowloon", "HON"],
    ["writes Singapore whatever the district", "SG", "Jurong", "SIN"],
    ["writes Macau whatever the district", "MO", "Taipa", "MAC"],
    ["writes Hong Kong for Chinese letters", "HK", "香港", "HON"],
    ["takes the English spelling", "DE", "Köln", "COL"],
    ["takes the English spelling of a name with an article", "NL", "'s-Gravenhage", "HAG"],
    ["takes the English spelling in its own country only", "AR", "Torino", "TOR"],
    ["gives nothing without Latin letters", "CN", "上海", ""],
    ["gives nothing for digits", "US", "18", ""],
  ])("%s: %s %s", (_rule, prefix, city, part) => {
    expect(cityPart(city, prefix, PRIMARY_READING)).toBe(part);
  });

  it.each([
    ["DE", "Köln", "KOL"],
    ["NL", "Den Haag", "DEN"],
  ])("in another reading is taken as it is written: %s %s", (prefix, city, part) => {
    expect(cityPart(city, prefix, { ...PRIMARY_READING, citySpelling: "as-written" })).toBe(part);
  });
});
