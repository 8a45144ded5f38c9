import { describe, expect, it } from "vitest";
import { checkMid } from "../../../core/mid/check.ts";
import { explainMidCheck } from "../../../core/mid/explain.ts";
import type { Manufacturer } from "../../../core/mid/manufacturer.ts";
import { type MidParty, MidRegister } from "../../../core/mid/register.ts";
import { STANDARD_MID_RULES } from "../../../core/mid/rules.ts";

const HANOK: MidParty = { kind: "operator", id: "KR-1", name: "Hanok Steel" };
const ACME: MidParty = { kind: "member", id: "M-1", name: "Acme" };
const XYZ: Manufacturer = { name: "XYZ Company", street: "400 Orchard Road", city: "Tijuana", country: "MX" };
const REGISTER = MidRegister.of([
  { mid: "KRHANSTE12BUS", party: HANOK },
  { mid: "KRSHARED1BUS", party: HANOK },
  { mid: "KRSHARED1BUS", party: ACME },
  { mid: "MXXYZCOM40TIJ", party: ACME },
]);
const ACE = "Whether CBP has it on file, only a query in ACE shows.";

function explained(declared: string | undefined, change: Partial<Manufacturer> = {}): readonly string[] {
  return explainMidCheck(checkMid(declared, { ...XYZ, ...change }, REGISTER, STANDARD_MID_RULES));
}

describe("a check in sentences", () => {
  it("explains a match without calling it valid at CBP", () => {
    expect(explained("MXXYZCOM400TIJ")).toEqual([
      "The declared MID MXXYZCOM400TIJ is the one that name and address build.",
      ACE,
    ]);
  });

  it("explains a variant by its readings", () => {
    expect(explained("MXMUELTD189TIJ", { name: "Müller Ltd", street: "189/7" })).toEqual([
      "The declared MID MXMUELTD189TIJ is an accepted variant: it writes Ä, Ö, Ü as AE, OE, UE and takes the larger number beside a slash.",
      "The primary reading builds MXMULLTD1897TIJ.",
      ACE,
    ]);
  });

  it("explains a MID on file by its party", () => {
    expect(explained("KRHANSTE12BUS")).toEqual([
      "The declared MID KRHANSTE12BUS is on file for operator KR-1 (Hanok Steel).",
      "Name and address build MXXYZCOM400TIJ.",
    ]);
  });

  it("says that several parties share a MID on file", () => {
    expect(explained("KRSHARED1BUS", { name: "" })).toEqual([
      "The declared MID KRSHARED1BUS is on file for member M-1 (Acme), operator KR-1 (Hanok Steel).",
      "2 parties share it, so it does not tell which one made the goods.",
    ]);
  });

  it("explains a mismatch by its parts and asks what was meant", () => {
    expect(explained("MXXYZINCENS")).toEqual([
      "The declared MID MXXYZINCENS is not the one that name and address build: MXXYZCOM400TIJ was expected.",
      "The name part is XYZINC: XYZCOM was expected.",
      "The number part is left out: 400 was expected.",
      "The city part is ENS: TIJ was expected.",
      "Did you mean MXXYZCOM40TIJ, on file for member M-1 (Acme)?",
    ]);
    expect(explained("MXXYZCOM12TIJ", { street: "" })).toContain("The number part is 12: none was expected.");
  });

  it("explains a malformed MID by its position", () => {
    expect(explained("MX-YZCOM400TIJ")).toEqual([
      "The declared MID MX-YZCOM400TIJ is malformed at character 3. A MID has only the letters A to Z and digits, and no blanks.",
      "Name and address build MXXYZCOM400TIJ.",
    ]);
  });

  it("explains a missing MID", () => {
    expect(explained(undefined)).toEqual(["No MID is declared.", "Name and address build MXXYZCOM400TIJ."]);
    expect(explained(undefined, { name: "" })).toEqual(["No MID is declared."]);
  });

  it("explains what a comparison lacks", () => {
    expect(explained("MXXYZCOM400TIJ", { name: "" })).toEqual([
      "The declared MID MXXYZCOM400TIJ cannot be compared. The manufacturer's name is empty.",
    ]);
  });

  it("adds the notes", () => {
    expect(explained("cnxyzcom400tij", { country: "CN" })).toEqual([
      "The declared MID CNXYZCOM400TIJ is the one that name and address build.",
      ACE,
      'The declared MID was compared as "CNXYZCOM400TIJ": in upper case, without outer blanks.',
      "A Chinese manufacturer's postal code of six digits is required beside the MID.",
    ]);
  });
});
