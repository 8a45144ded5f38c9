import { describe, expect, it } from "vitest";
import { namePart } from "../../../core/mid/name-part.ts";
import { PRIMARY_READING, type Reading } from "../../../core/mid/reading.ts";
import { STANDARD_MID_RULES } from "../../../core/mid/rules.ts";

function nameOf(name: string, prefix = "GB", change: Partial<Reading> = {}): string {
  return namePart(name, prefix, STANDARD_MID_RULES, { ...PRIMARY_READING, ...change });
}

describe("the name part of a MID", () => {
  it.each([
    ["takes three characters of each of the first two words", "Amalgamated Plastics Corp.", "AMAPLA"],
    ["takes three of one word", "Bergstrom", "BER"],
    ["keeps foreign articles", "LA VIE DE FRANCE", "LAVIE"],
    ["ignores a, an, and, of, the", "The Sons of a Smith and an Heir", "SONSMI"],
    ["counts legal forms as words", "BOCCHACCIO S.P.A.", "BOCSPA"],
    ["joins at a hyphen and counts INC.", "MURLA-PRAXITELES INC.", "MURINC"],
    ["reads dotted initials as one word", "A.B.C. Company", "ABCCOM"],
    ["reads spaced initials as one word", "A B C Company", "ABCCOM"],
    ["reads long initials as one word", "O.A.S.I.S. Corp.", "OASCOR"],
    ["reads initials in the middle", "Dr. S.A. Smith", "DRSA"],
    ["reads initials at the end", "Shavings B L Inc.", "SHABL"],
    ["takes A beside another letter for an initial", "A B Company", "ABCOM"],
    ["takes A after another letter for an initial", "B. A. Company", "BACOM"],
    ["reads initials round an ampersand as one word", "A & B Company", "ABCOM"],
    ["reads initials round an ignored word as one word", "A and B Company", "ABCOM"],
    ["takes dotted A.N. for initials, not for the article", "A.N. Other", "ANOTH"],
    ["takes dotted O.F. for initials, not for the preposition", "O.F. Mossberg", "OFMOS"],
    ["ignores a lone initial in the middle", "Thomas S. Delvaux Company", "THODEL"],
    ["ignores a lone initial in front", "N. Minami & Co.", "MINCO"],
    ["ignores a lone initial before capitals", "B. CD Company", "CDCOM"],
    ["ignores a lone initial at the end", "Bergstrom B", "BER"],
    ["does not take a lone digit for an initial", "7 Eleven", "7ELE"],
    ["joins at a hyphen", "Rawles-Aden Corp.", "RAWCOR"],
    ["joins at a hyphen with blanks", "Rawles - Aden Corp.", "RAWCOR"],
    ["joins at a hyphen with one blank", "Ab- Aden Corp.", "ABACOR"],
    ["joins at a dash", "Ab–Aden Corp.", "ABACOR"],
    ["counts digits in front", "20th Century Fox", "20TCEN"],
    ["counts digits behind", "Concept 2000", "CON200"],
    ["drops an apostrophe", "L'Oreal Paris", "LORPAR"],
    ["drops a comma without breaking the word", "Ab,Cd Ef", "ABCEF"],
    ["breaks at a slash", "Textil/Moda Ltd", "TEXMOD"],
    ["breaks at a slash even beside a hyphen", "Textil-/Moda Ltd", "TEXMOD"],
    ["takes a tab for a blank", "Textil\tModa", "TEXMOD"],
    ["strips marks", "Čedok Šport", "CEDSPO"],
    ["strips a decomposed mark", "C\u030cedok", "CED"],
    ["writes ß as SS", "Straße Weiß", "STRWEI"],
    ["writes ß as SS within three characters", "Aß", "ASS"],
    ["writes Æ as AE", "Æro", "AER"],
    ["writes Œ as OE", "Œuvre", "OEU"],
    ["writes Ø as O", "Ørsted", "ORS"],
    ["writes Ł as L", "Łódź", "LOD"],
    ["writes Đ as D", "Đuro", "DUR"],
    ["writes Ð as D", "Ðal", "DAL"],
    ["writes Þ as TH", "Þor", "THO"],
    ["writes ı as I", "Işık", "ISI"],
    ["writes İ as I", "İzmir", "IZM"],
    ["writes Ɖ as D", "Ɖu", "DU"],
    ["writes Ħ as H", "Ħal", "HAL"],
    ["writes Ŧ as T", "Ŧal", "TAL"],
    ["writes Ŋ as NG", "Ŋa", "NGA"],
    ["writes Ə as E", "Əli", "ELI"],
    ["strips the umlaut", "Müller Öl", "MULOL"],
    ["strips the ring", "Åkesson", "AKE"],
    ["reads full-width letters and digits", "ＡＢＣ　２０００", "ABC200"],
    ["drops letters outside the Latin alphabet", "株式会社 Toyota Motor", "TOYMOT"],
    ["takes digits where the name has a letter elsewhere", "B. 2000", "200"],
    ["gives nothing without Latin letters", "株式会社", ""],
    ["gives nothing for digits alone", "2000", ""],
    ["gives nothing for ignored words alone", "The A", ""],
    ["gives nothing for an empty name", "", ""],
  ])("%s: %s", (_rule, name, part) => {
    expect(nameOf(name)).toBe(part);
  });

  it.each([
    ["ID", "PT Morich Indo Fashion", "MORIND"],
    ["ID", "P.T. Morich Indo Fashion", "MORIND"],
    ["ID", "P T Morich Indo Fashion", "MORIND"],
    ["ID", "PTX Morich", "PTXMOR"],
    ["ID", "PT", "PT"],
    ["GB", "PT Morich Indo Fashion", "PTMOR"],
    ["RU", "JSC Morich", "MOR"],
    ["RU", "OAO Morich", "MOR"],
    ["RU", "OOO Morich", "MOR"],
    ["RU", "ZAO Morich", "MOR"],
    ["RU", "Morich ZAO", "MORZAO"],
    ["RU", "OOO OAO Morich Mir", "MORMIR"],
    ["MO", "Fabrica de Artigos de Vestuario TOP JOB", "TOPJOB"],
    ["MO", "Fábrica de Artigos de Vestuário JUMP HIGH Ltd.", "JUMHIG"],
    ["MO", "Fabrica de Vestuario TOP JOB", "TOPJOB"],
    ["MO", "Fabrica TOP JOB", "TOPJOB"],
    ["MO", "Artigos de Vestuario TOP JOB", "TOPJOB"],
    ["PT", "COMPANHIA TEXTIL KARSTEN", "KAR"],
    ["BR", "Companhia Têxtil Karsten", "KAR"],
    ["BR", "Companhia Karsten", "COMKAR"],
    ["PT", "Companhia Textil", "COMTEX"],
  ])("skips generic leading words of %s: %s", (prefix, name, part) => {
    expect(nameOf(name, prefix)).toBe(part);
  });

  it("skips the leading words that a user adds, the longest first, for all of Canada", () => {
    const rules = { genericLeadingWords: { CA: ["Usine", "Usine de la", "..."] } };
    expect(namePart("Usine de la Baie Verte", "XQ", rules, PRIMARY_READING)).toBe("BAIVER");
  });

  it.each<[string, Partial<Reading>, string, string]>([
    ["splits at a hyphen with blanks", { spacedHyphen: "breaks" }, "Rawles - Aden Corp.", "RAWADE"],
    ["still joins at a hyphen without", { spacedHyphen: "breaks" }, "Rawles-Aden Corp.", "RAWCOR"],
    ["joins at a slash", { nameSlash: "joins" }, "Textil/Moda Ltd", "TEXLTD"],
    ["writes Ü as UE", { umlauts: "expanded" }, "Müller Ücker", "MUEUEC"],
    ["writes Ö as OE and Ä as AE", { umlauts: "expanded" }, "Ölk Ärmel", "OELAER"],
    ["writes a decomposed Ü as UE", { umlauts: "expanded" }, "Mu\u0308ller", "MUE"],
    ["writes Å as AA", { ring: "expanded" }, "Åkesson Ö", "AAK"],
  ])("in another reading %s", (_rule, change, name, part) => {
    expect(nameOf(name, "DE", change)).toBe(part);
  });
});
