import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildMid } from "../../../core/mid/build.ts";
import { checkMid, type MidCheck } from "../../../core/mid/check.ts";
import type { Manufacturer } from "../../../core/mid/manufacturer.ts";
import { type MidParty, MidRegister } from "../../../core/mid/register.ts";
import { STANDARD_MID_RULES } from "../../../core/mid/rules.ts";
import { anyManufacturers, manufacturers } from "./arbitrary.ts";

const NONE_ON_FILE = MidRegister.of([]);
const HANOK: MidParty = { kind: "operator", id: "KR-1", name: "Hanok Steel", country: "KR" };
const XYZ: Manufacturer = { name: "XYZ Company", street: "400 Orchard Road", city: "Tijuana", country: "MX" };

function check(
  declared: string | undefined,
  change: Partial<Manufacturer> = {},
  ...onFile: string[]
): MidCheck {
  const register = MidRegister.of(onFile.map((mid) => ({ mid, party: HANOK })));
  return checkMid(declared, { ...XYZ, ...change }, register, STANDARD_MID_RULES);
}

describe("checking a declared MID", () => {
  it("finds a match with the primary reading", () => {
    expect(check("MXXYZCOM400TIJ")).toEqual({
      verdict: "match",
      declared: "MXXYZCOM400TIJ",
      expected: "MXXYZCOM400TIJ",
      notes: [],
    });
  });

  it.each(["mxxyzcom400tij", " MXXYZCOM400TIJ\t"])(
    "compares in upper case without outer blanks and says so: %j",
    (mid) => {
      expect(check(mid)).toMatchObject({ verdict: "match", notes: [{ code: "declared-normalized" }] });
    },
  );

  it("takes no letter but a-z for a lower-case one", () => {
    expect(check("GBSTRBEſBUR", { name: "Strass Bess", country: "GB" })).toMatchObject({
      verdict: "malformed",
      rule: "bad-character",
      position: 8,
    });
  });

  it("finds a variant and names its reading", () => {
    expect(check("MXXYZCOM232TIJ", { street: "232 Main Street, Suite 1234" })).toEqual({
      verdict: "variant",
      declared: "MXXYZCOM232TIJ",
      expected: "MXXYZCOM1234TIJ",
      reason: "first-number",
      readings: ["first-number"],
      notes: [],
    });
  });

  it("finds a MID on file though the address builds another", () => {
    expect(check("KRHANSTE12BUS", {}, "KRHANSTE12BUS")).toEqual({
      verdict: "registered",
      declared: "KRHANSTE12BUS",
      parties: [HANOK],
      expected: "MXXYZCOM400TIJ",
      notes: [],
    });
  });

  it("finds a MID on file though nothing can be built", () => {
    expect(check("KRHANSTE12BUS", { name: "" }, "KRHANSTE12BUS")).toEqual({
      verdict: "registered",
      declared: "KRHANSTE12BUS",
      parties: [HANOK],
      notes: [],
    });
  });

  it("prefers match and variant to registered, and malformed as well", () => {
    expect(check("MXXYZCOM400TIJ", {}, "MXXYZCOM400TIJ").verdict).toBe("match");
    const twoNumbers = { street: "232 Main Street, Suite 1234" };
    expect(check("MXXYZCOM232TIJ", twoNumbers, "MXXYZCOM232TIJ").verdict).toBe("variant");
    expect(check("CAXYZCOM400TOR", {}, "CAXYZCOM400TOR").verdict).toBe("malformed");
  });

  it("reports a mismatch with the part, the variants and the nearest MIDs on file", () => {
    const m = { street: "232 Main Street, Suite 1234" };
    expect(check("MXXYZCOM999TIJ", m, "MXXYZCOM99TIJ", "MXXYZCOM1234TIJ", "MXOTHER1GDL")).toEqual({
      verdict: "mismatch",
      declared: "MXXYZCOM999TIJ",
      expected: "MXXYZCOM1234TIJ",
      parts: [{ part: "number", declared: "999", expected: "1234" }],
      variants: [{ mid: "MXXYZCOM232TIJ", reason: "first-number", readings: ["first-number"] }],
      nearest: [
        { mid: "MXXYZCOM1234TIJ", distance: 0, parties: [HANOK] },
        { mid: "MXXYZCOM99TIJ", distance: 1, parties: [HANOK] },
      ],
      notes: [],
    });
  });

  it("works out what only a person reads once, however often it is read", () => {
    const mismatch = check("MXXYZCOM999TIJ", {}, "MXXYZCOM99TIJ");
    if (mismatch.verdict !== "mismatch") throw new Error(mismatch.verdict);
    const { parts, nearest } = mismatch;
    expect(mismatch.parts).toBe(parts);
    expect(mismatch.nearest).toBe(nearest);
  });

  it.each<[string, string, Partial<Manufacturer>, readonly (readonly string[])[]]>([
    ["the country", "CNXYZCOM400TIJ", {}, [["country", "CN", "MX"]]],
    ["the name", "MXXYZINC400TIJ", {}, [["name", "XYZINC", "XYZCOM"]]],
    ["a number that is left out", "MXXYZCOMTIJ", {}, [["number", "", "400"]]],
    ["a number too many", "MXXYZCOM12TIJ", { street: "" }, [["number", "12", ""]]],
    ["the city", "MXXYZCOM400ENS", {}, [["city", "ENS", "TIJ"]]],
    ["a city cut short", "MXXYZCOM400TI", {}, [["city", "TI", "TIJ"]]],
    [
      "the number behind a name that ends in digits",
      "MXCON20017TIJ",
      { name: "Concept 2000", street: "18 Main" },
      [["number", "17", "18"]],
    ],
    [
      "a name that ends in digits",
      "MXCON30018TIJ",
      { name: "Concept 2000", street: "18 Main" },
      [["name", "CON300", "CON200"]],
    ],
    ["six letters of a one-word name", "MXBERGST400TIJ", { name: "Bergstrom" }, [["name", "BERGST", "BER"]]],
    [
      "name and city",
      "MXACMINC400GDL",
      {},
      [
        ["name", "ACMINC", "XYZCOM"],
        ["city", "GDL", "TIJ"],
      ],
    ],
    [
      "all but the country",
      "MXACMINC77GDL",
      {},
      [
        ["name", "ACMINC", "XYZCOM"],
        ["number", "77", "400"],
        ["city", "GDL", "TIJ"],
      ],
    ],
  ])("names %s as what differs: %s", (_part, declared, change, parts) => {
    expect(check(declared, change)).toMatchObject({
      verdict: "mismatch",
      parts: parts.map(([part, found, expected]) => ({ part, declared: found, expected })),
    });
  });

  it("reports a malformed MID with position, rule and what was expected", () => {
    expect(check("CAXYZCOM400TIJ", {})).toEqual({
      verdict: "malformed",
      declared: "CAXYZCOM400TIJ",
      position: 1,
      rule: "country-canada",
      message: expect.stringContaining("CA is never valid"),
      expected: "MXXYZCOM400TIJ",
      notes: [],
    });
  });

  it.each([undefined, "", "  "])("reports a missing MID with what was expected: %j", (declared) => {
    expect(check(declared)).toMatchObject({ verdict: "missing", expected: "MXXYZCOM400TIJ" });
    expect(check(declared, { name: "" })).toMatchObject({ verdict: "missing", expected: undefined });
  });

  it.each<[string[], string, Partial<Manufacturer>]>([
    [["name"], "name-absent", { name: " " }],
    [["city"], "city-absent", { city: "" }],
    [["country"], "country-absent", { country: "" }],
    [["name", "city", "country"], "country-absent", { name: "", city: "", country: "" }],
    [["province"], "province-required", { country: "CA" }],
    [["name"], "name-absent", { name: "", city: "", country: "HK" }],
    [[], "name-not-latin", { name: "株式会社" }],
    [[], "city-not-latin", { city: "上海" }],
    [[], "country-unknown", { country: "ZZ" }],
  ])("has nothing to compare with where %j is absent: %s", (absent, code, change) => {
    expect(check("MXXYZCOM400TIJ", change)).toMatchObject({
      verdict: "unverifiable",
      declared: "MXXYZCOM400TIJ",
      absent,
      error: { code },
    });
  });

  it("compares without a street line", () => {
    const m = { name: "MURLA-PRAXITELES INC.", street: "", city: "Athens", country: "GR" };
    expect(check("GRMURINCATH", m).verdict).toBe("match");
  });

  it("notes a Chinese address without a postal code", () => {
    expect(check("CNXYZCOM400TIJ", { country: "CN" })).toMatchObject({
      verdict: "match",
      notes: [{ code: "postal-code-required" }],
    });
  });

  it("finds a match for every built MID, whatever its case and outer blanks", () => {
    fc.assert(
      fc.property(fc.oneof(manufacturers, anyManufacturers), (m) => {
        const result = buildMid(m, STANDARD_MID_RULES);
        fc.pre(result.ok);
        const { mid } = result.built;
        for (const declared of [mid, ` ${mid.toLowerCase()} `]) {
          expect(checkMid(declared, m, NONE_ON_FILE, STANDARD_MID_RULES).verdict).toBe("match");
        }
      }),
    );
  });

  it("finds a variant for every variant", () => {
    fc.assert(
      fc.property(manufacturers, (m) => {
        const result = buildMid(m, STANDARD_MID_RULES);
        fc.pre(result.ok && result.built.variants.length > 0);
        for (const { mid, reason } of result.ok ? result.built.variants : []) {
          const found = checkMid(mid, m, NONE_ON_FILE, STANDARD_MID_RULES);
          expect(found).toMatchObject({ verdict: "variant", reason });
        }
      }),
    );
  });

  it("says of every mismatch where it differs", () => {
    const declarations = fc.stringMatching(/^(CN|MX|DE)[A-C1]{1,6}[0-9]{0,4}[A-C]{1,3}$/);
    fc.assert(
      fc.property(declarations, manufacturers, (declared, m) => {
        const found = checkMid(declared, m, NONE_ON_FILE, STANDARD_MID_RULES);
        fc.pre(found.verdict === "mismatch");
        expect(found.verdict === "mismatch" && found.parts.length).toBeGreaterThan(0);
      }),
    );
  });

  it("never throws, whatever is declared", () => {
    const text = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(
        fc.option(text, { nil: undefined }),
        fc.oneof(manufacturers, anyManufacturers),
        (declared, m) => {
          const { verdict } = checkMid(declared, m, NONE_ON_FILE, STANDARD_MID_RULES);
          expect(["match", "variant", "mismatch", "malformed", "missing", "unverifiable"]).toContain(verdict);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
