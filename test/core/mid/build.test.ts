import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BuiltMid, buildMid, expectedMid } from "../../../core/mid/build.ts";
import { midMalformation } from "../../../core/mid/form.ts";
import type { Manufacturer } from "../../../core/mid/manufacturer.ts";
import type { MidField } from "../../../core/mid/obstacle.ts";
import { STANDARD_MID_RULES } from "../../../core/mid/rules.ts";
import { anyManufacturers, manufacturers } from "./arbitrary.ts";

const OFFICIAL = [
  ["XYZ Company", "400 Orchard Road", "Tijuana", "MX", "MXXYZCOM400TIJ"],
  ["LA VIE DE FRANCE", "243 Rue de la Payees", "Bremond", "FR", "FRLAVIE243BRE"],
  ["20TH CENTURY TECHNOLOGIES", "5 Ricardo Munoz, Suite 5880", "Caracas", "VE", "VE20TCEN5880CAR"],
  ["THE E.K. RODGERS COMPANIES", "One World Trade Center", "London", "GB", "GBEKRODLON"],
  ["THE GREENHOUSE", "45 Royal Crescent", "Birmingham", "US", "USGRE45BIR"],
  ["CARDUCCIO AND JONES", "88 Canberra Avenue", "Sidney", "AU", "AUCARJON88SID"],
  ["N. MINAMI & CO., LTD.", "2-6, 8-Chome Isogami-Dori, Fukiai-Ku", "Kobe", "JP", "JPMINCO268KOB"],
  ["BOCCHACCIO S.P.A.", "Visa Mendotti, 61", "Verona", "IT", "ITBOCSPA61VER"],
  ["MURLA-PRAXITELES INC.", "", "Athens", "GR", "GRMURINCATH"],
  ["SIGMA COY E.X.T.", "1640 Delgado", "Smyrna", "IT", "ITSIGCOY1640SMY"],
  ["COMPANHIA TEXTIL KARSTEN", "Calle Grande, 25-27", "Lisbon", "PT", "PTKAR2527LIS"],
  ["Fabrica de Artigos de Vestuario TOP JOB", "Grand River Building, FI 2-4", "Macau", "MO", "MOTOPJOB24MAC"],
] as const;

const XYZ: Manufacturer = { name: "XYZ Company", street: "400 Orchard Road", city: "Tijuana", country: "MX" };

function built(change: Partial<Manufacturer>): BuiltMid {
  const result = buildMid({ ...XYZ, ...change }, STANDARD_MID_RULES);
  if (!result.ok) {
    throw new Error(result.error.message);
  }
  return result.built;
}

function noteCodes(change: Partial<Manufacturer>): string[] {
  return built(change).notes.map(({ code }) => code);
}

describe("building a MID", () => {
  it.each(OFFICIAL)("follows the official example %s, %s, %s, %s", (name, street, city, country, mid) => {
    const m = { name, street, city, country };
    expect(expectedMid(m, STANDARD_MID_RULES)).toBe(mid);
    expect(built(m).mid).toBe(mid);
  });

  it("names the parts", () => {
    expect(built({}).parts).toEqual({ country: "MX", name: "XYZCOM", number: "400", city: "TIJ" });
  });

  it("writes Canada by province", () => {
    expect(built({ country: "CA", province: "Québec", city: "Montréal" }).mid).toBe("XQXYZCOM400MON");
  });

  it.each<[string, MidField, Partial<Manufacturer>]>([
    ["country-absent", "country", { country: " " }],
    ["country-unknown", "country", { country: "ZZ" }],
    ["country-unknown", "country", { country: "Mexico" }],
    ["province-required", "province", { country: "CA" }],
    ["province-required", "province", { country: "ca", province: " " }],
    ["province-unknown", "province", { country: "CA", province: "Texas" }],
    ["name-absent", "name", { name: "  " }],
    ["name-not-latin", "name", { name: "株式会社" }],
    ["name-not-latin", "name", { name: "2000" }],
    ["name-without-words", "name", { name: "The A" }],
    ["city-absent", "city", { city: "" }],
    ["city-not-latin", "city", { city: "Москва" }],
  ])("refuses with %s", (code, field, change) => {
    const m: Manufacturer = { ...XYZ, ...change };
    expect(buildMid(m, STANDARD_MID_RULES)).toEqual({
      ok: false,
      error: { code, field, value: change[field] ?? "", message: expect.stringMatching(/\.$/) },
    });
    expect(expectedMid(m, STANDARD_MID_RULES)).toBeUndefined();
  });

  it.each<[string[], Partial<Manufacturer>]>([
    [[], {}],
    [["country-replaced"], { country: "uk" }],
    [["letters-dropped"], { name: "東京 Toyota" }],
    [["letters-dropped"], { city: "Tijuana 市" }],
    [[], { name: "Müller Łódź ½" }],
    [["generic-words-skipped"], { name: "PT Morich", country: "ID" }],
    [["number-absent"], { street: "One World Trade Center" }],
    [["city-fixed"], { country: "HK", city: "九龍" }],
    [["city-english-spelling"], { country: "DE", city: "Köln" }],
    [["postal-code-required"], { country: "CN" }],
    [["postal-code-required"], { country: "CN", postalCode: "51800" }],
    [[], { country: "CN", postalCode: "518000" }],
    [["xinjiang-address"], { country: "CN", postalCode: " 830000 " }],
    [["xinjiang-address"], { country: "CN", postalCode: "844000" }],
  ])("notes %j", (codes, change) => {
    expect(noteCodes(change)).toEqual(codes);
  });

  it.each<[string, Partial<Manufacturer>]>([
    ["A MID writes this country GB.", { country: "UK" }],
    ["The generic leading words FABRICA DE were skipped.", { country: "MO", name: "Fabrica de Malhas Lda" }],
    ["The city is read as COLOGNE.", { country: "DE", city: "Köln" }],
  ])("words a note: %s", (message, change) => {
    expect(built(change).notes.map((note) => note.message)).toContain(message);
  });

  it("keeps the form for whatever it builds", () => {
    fc.assert(
      fc.property(fc.oneof(manufacturers, anyManufacturers), (m) => {
        const result = buildMid(m, STANDARD_MID_RULES);
        const mids = result.ok ? [result.built.mid, ...result.built.variants.map(({ mid }) => mid)] : [];
        expect(mids.map(midMalformation)).toEqual(mids.map(() => undefined));
        expect(expectedMid(m, STANDARD_MID_RULES)).toBe(mids[0]);
      }),
      { numRuns: 3000 },
    );
  });

  it("does not change with case or outer blanks", () => {
    fc.assert(
      fc.property(manufacturers, (m) => {
        const shouted = {
          ...m,
          name: ` ${m.name.toUpperCase()} `,
          street: m.street.toUpperCase(),
          city: ` ${m.city.toLowerCase()}`,
        };
        expect(expectedMid(shouted, STANDARD_MID_RULES)).toBe(expectedMid(m, STANDARD_MID_RULES));
      }),
    );
  });
});
