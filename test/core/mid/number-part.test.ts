import { describe, expect, it } from "vitest";
import { numberPart } from "../../../core/mid/number-part.ts";
import { PRIMARY_READING, type Reading } from "../../../core/mid/reading.ts";

describe("the number part of a MID", () => {
  it.each([
    ["takes four digits of the largest number", "11455 Main Street, Suite 9999", "1145"],
    ["takes a suite number where it is the largest", "232 Main Street, Suite 1234", "1234"],
    ["takes the box number", "P.O. Box 88", "88"],
    ["joins at commas and separates at a blank", "12,34,56 Alaska Road", "1234"],
    ["joins at a hyphen and separates at a blank", "12-34 56 Akasaka Road", "1234"],
    ["separates at a blank", "Apt. 509 2727 Cleveland St.", "2727"],
    ["joins at a hyphen at the end", "Calle Grande, 25-27", "2527"],
    ["joins at a dash", "Calle Grande, 25–27", "2527"],
    ["joins at a comma with a blank", "2-6, 8-Chome Isogami-Dori, Fukiai-Ku", "268"],
    ["joins at a hyphen with blanks", "25 - 27 Calle Grande", "2527"],
    ["joins at a slash", "189/7 Soi 5", "1897"],
    ["joins at a slash with blanks", "189 / 7 Soi 5", "1897"],
    ["separates at a letter", "12A34 Main", "34"],
    ["separates at a dot", "1.234 Main", "234"],
    ["keeps leading zeros", "0099 Main", "0099"],
    ["compares numbers, not texts", "0099 Main, Suite 100", "100"],
    ["compares numbers of one length by their digits", "209 Main, Suite 199", "209"],
    ["takes the earlier of equal numbers", "007 Main, Suite 7", "007"],
    ["keeps a number of zeros alone", "0 Main", "0"],
    [
      "compares numbers too long for a computer's",
      `${"9".repeat(400)} Main Suite 1${"0".repeat(400)}`,
      "1000",
    ],
    ["ignores numbers written as words", "One World Trade Center", ""],
    ["ignores a numbered street", "7 12th Street", "7"],
    ["ignores a numbered street in capitals", "49 250TH ST", "49"],
    ["ignores every ordinal ending", "1 21st St, 22nd St, 23rd St", "1"],
    ["ignores a numbered street after a hyphen", "7-12th Street", "7"],
    ["ignores a numbered street at the end", "7, 42nd", "7"],
    ["leaves nothing of a numbered street alone", "5th Avenue", ""],
    ["counts a numbered floor", "20th Floor, 7 Main", "20"],
    ["counts a numbered floor, abbreviated", "20TH FL., 7 Main", "20"],
    ["takes no other letters for an ordinal", "12THE 7", "12"],
    ["reads full-width digits", "１２－３４ Main", "1234"],
    ["does not read a fraction into the number", "12½ Main", "12"],
    ["gives nothing for an empty line", "", ""],
  ])("%s: %s", (_rule, street, part) => {
    expect(numberPart(street, PRIMARY_READING)).toBe(part);
  });

  it.each([
    "\u2010",
    "\u2011",
    "\u2012",
    "\u2013",
    "\u2014",
    "\u2015",
    "\u2212",
    "\uff0d",
    "\u3001",
    "\uff0c",
  ])("joins at every dash and comma: 12%s34", (joiner) => {
    expect(numberPart(`12${joiner}34`, PRIMARY_READING)).toBe("1234");
  });

  it.each<[string, Partial<Reading>, string, string]>([
    ["does not join at a comma with a blank", { spacedSeparator: "separates" }, "2-6, 8-Chome", "26"],
    ["does not join at a hyphen with a blank", { spacedSeparator: "separates" }, "25- 27 Calle", "27"],
    ["takes the larger beside a slash", { numberSlash: "separates" }, "189/7", "189"],
    ["counts a numbered street", { streetOrdinals: "counted" }, "7 12th Street", "12"],
    ["takes the first number", { takenNumber: "first" }, "232 Main Street, Suite 1234", "232"],
  ])("in another reading %s", (_rule, change, street, part) => {
    expect(numberPart(street, { ...PRIMARY_READING, ...change })).toBe(part);
  });
});
