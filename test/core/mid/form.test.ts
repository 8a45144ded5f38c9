import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { midMalformation } from "../../../core/mid/form.ts";
import { MID_PREFIXES } from "../../../core/mid/prefix.ts";

const NECESSARY_FORM = /^[A-Z]{2}[A-Z0-9]{1,6}[0-9]{0,4}[A-Z]{1,3}$/;

describe("the form of a MID", () => {
  it.each([
    ["bad-character", "MX XYZCOM400TIJ", 3],
    ["bad-character", "MXXYZ-COM", 6],
    ["bad-character", "MXÄBCTIJ", 3],
    ["too-long", "MXXYZCOM40012TIJ", 16],
    ["too-short", "MXA", 4],
    ["too-short", "M", 2],
    ["country-canada", "CAXYZCOM400TOR", 1],
    ["country-customary", "ELMURINCATH", 1],
    ["country-customary", "UKEKRODLON", 1],
    ["country-unknown", "ZZXYZCOM400TIJ", 1],
    ["country-unknown", "12XYZCOM400TIJ", 1],
    ["city-missing", "MXXYZCOM400", 12],
    ["name-too-long", "MXXYZCOMPTIJU", 9],
    ["name-too-long", "MXXYZCOMP400TIJ", 9],
  ] as const)("breaks the rule %s: %s", (rule, mid, position) => {
    expect(midMalformation(mid)).toMatchObject({ rule, position, message: expect.stringMatching(/\.$/) });
  });

  it.each([
    ["ELMURINCATH", "GR"],
    ["UKEKRODLON", "GB"],
    ["ZZXYZCOMTIJ", "ZZ"],
    ["MXXYZCOM40012TIJ", "16"],
  ])("says what is wrong with %s", (mid, word) => {
    expect(midMalformation(mid)?.message).toContain(word);
  });

  it.each([
    "MXXYZCOM400TIJ",
    "GBEKRODLON",
    "XOABCDEF1234TOR",
    "CN1A",
    "CNAB",
    "CN1234567890A",
    "MXABCDEFTIJ",
  ])("is right: %s", (mid) => {
    expect(midMalformation(mid)).toBeUndefined();
  });

  it("is right exactly where the necessary form, the length and the prefix are", () => {
    const body = fc.string({ unit: fc.constantFrom("A", "B", "1", "2", "-"), maxLength: 15 });
    const prefix = fc.constantFrom("CN", "MX", "XO", "CA", "UK", "EL", "ZZ", "C", "");
    fc.assert(
      fc.property(prefix, body, (country, rest) => {
        const mid = country + rest;
        const isRight = NECESSARY_FORM.test(mid) && mid.length <= 15 && MID_PREFIXES.has(mid.slice(0, 2));
        expect(midMalformation(mid) === undefined).toBe(isRight);
      }),
      { numRuns: 5000 },
    );
  });
});
