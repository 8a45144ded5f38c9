import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromText } from "../../../core/records/calendar-date.ts";
import {
  decodeCountry,
  decodeDate,
  decodeDecimal,
  NOT_READABLE,
} from "../../../core/records/cell-numbers.ts";
import { countryCode, countryOrdinal } from "../../../core/records/country-code.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const date = (text: string, order: "YMD" | "MDY" | "DMY") =>
  decodeDate(bytes(text), 0, bytes(text).length, order);
const country = (text: string) => decodeCountry(bytes(text), 0, bytes(text).length);
const decimal = (text: string, divisor = 1) => decodeDecimal(bytes(text), 0, bytes(text).length, 2, divisor);

describe("a date in a cell", () => {
  it.each([
    ["YMD", "2026-03-14"],
    ["MDY", "3/14/2026"],
    ["MDY", "03/14/2026"],
    ["MDY", "03-14-2026"],
    ["DMY", "14.03.2026"],
    ["DMY", "14.3.2026"],
    ["DMY", "14 3 2026"],
  ] as const)("in the order %s may be written %s", (order, text) => {
    expect(date(text, order)).toBe(dayFromText("2026-03-14"));
  });

  it.each([
    [
      "YMD",
      [
        "2026-3-14",
        "2026/03/14",
        "2026-03/14",
        "20260314",
        "2026-03-1x",
        "x026-03-14",
        "2026-x3-14",
        "2026-02-29",
        "1969-12-31",
        "",
      ],
    ],
    [
      "MDY",
      [
        "14/3/2026",
        "3/14/26",
        "3/14",
        "3",
        "",
        "/14/2026",
        "3//2026",
        "003/14/2026",
        "3/014/2026",
        "3/14/2026/",
        "2026-03-14",
        "3/14/202x",
        "x/14/2026",
      ],
    ],
    ["DMY", ["3/14/2026", "14..2026", "31.02.2026", "1.1.1969"]],
  ] as const)("in the order %s is not written %j", (order, texts) => {
    for (const text of texts) expect([text, date(text, order)]).toEqual([text, NOT_READABLE]);
  });

  it("that reaches beyond the bytes is none", () => {
    expect(decodeDate(bytes("2026-03-1"), 0, 10, "YMD")).toBe(NOT_READABLE);
    expect(decodeDate(bytes("3/14/202"), 0, 9, "MDY")).toBe(NOT_READABLE);
    expect(decodeDate(bytes("3"), 0, 9, "MDY")).toBe(NOT_READABLE);
    expect(decodeDate(bytes("3"), 0, 1, "MDY")).toBe(NOT_READABLE);
  });
});

describe("a country in a cell", () => {
  it("is two letters in either case, and its ordinal leads back to them", () => {
    const letter = fc.integer({ min: 0, max: 25 });
    fc.assert(
      fc.property(letter, letter, fc.boolean(), (one, two, lower) => {
        const code = String.fromCharCode(65 + one, 65 + two);
        const ordinal = country(lower ? code.toLowerCase() : code);
        expect(ordinal).toBe(countryOrdinal(code));
        expect(countryCode(ordinal)).toBe(code);
      }),
    );
  });

  it("is nothing but two letters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii", minLength: 2, maxLength: 2 }), (text) => {
        expect(country(text) === NOT_READABLE).toBe(!/^[A-Za-z]{2}$/.test(text));
      }),
      { numRuns: 2000 },
    );
    expect(["é", "M", "MEX", ""].map(country)).toEqual(Array(4).fill(NOT_READABLE));
    expect(decodeCountry(bytes("M"), 0, 2)).toBe(NOT_READABLE);
    expect(decodeCountry(bytes(""), 0, 2)).toBe(NOT_READABLE);
  });

  it("that is absent has no letters", () => {
    expect(countryCode(-1)).toBe("");
  });
});

describe("a number in a cell", () => {
  it.each([
    ["100", 3, 3333],
    ["0.05", 2, 3],
    ["1180.56", 1180.56, 100],
  ])("%s divided by %d is rounded to its places: %i", (text, divisor, expected) => {
    expect(decimal(text, divisor)).toBe(expected);
  });

  it.each(["", "x", "1x", "1.x", ".5", "-1", "1234567890123456"])("is not written %j", (text) => {
    expect(decimal(text)).toBe(NOT_READABLE);
  });

  it("that reaches beyond the bytes is none", () => {
    expect(decodeDecimal(bytes("1"), 0, 2, 2, 1)).toBe(NOT_READABLE);
    expect(decodeDecimal(bytes("1."), 0, 3, 2, 1)).toBe(NOT_READABLE);
  });
});
