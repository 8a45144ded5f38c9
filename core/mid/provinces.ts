/**
 * Canada's provinces and territories as MID prefixes, with the ways an address writes them: English and French
 * names and postal abbreviations, older ones included. Letters only, no marks.
 * Source: 19 CFR 102 Appendix, paragraph 2; CBP Form 7501 instructions, Appendix 2.
 */
const PROVINCES: readonly (readonly [prefix: string, names: string])[] = [
  ["XA", "AB ALBERTA"],
  ["XB", "NB NEWBRUNSWICK NOUVEAUBRUNSWICK"],
  ["XC", "BC BRITISHCOLUMBIA COLOMBIEBRITANNIQUE"],
  ["XM", "MB MANITOBA"],
  ["XN", "NS NOVASCOTIA NOUVELLEECOSSE"],
  ["XO", "ON ONTARIO"],
  ["XP", "PE PEI PRINCEEDWARDISLAND ILEDUPRINCEEDOUARD"],
  ["XQ", "QC PQ QUEBEC"],
  ["XS", "SK SASKATCHEWAN"],
  ["XT", "NT NWT NORTHWESTTERRITORIES TERRITOIRESDUNORDOUEST"],
  ["XV", "NU NUNAVUT"],
  [
    "XW",
    "NL NF NEWFOUNDLANDANDLABRADOR NEWFOUNDLANDLABRADOR NEWFOUNDLAND LABRADOR TERRENEUVEETLABRADOR TERRENEUVE",
  ],
  ["XY", "YT YUKON YUKONTERRITORY TERRITOIREDUYUKON"],
];

/** The MID prefixes that stand for Canada. */
export const PROVINCE_PREFIXES: ReadonlySet<string> = new Set(PROVINCES.map(([prefix]) => prefix));

/** MID prefix by every accepted writing of a province, letters only. */
export const PREFIX_OF_PROVINCE: ReadonlyMap<string, string> = new Map(
  PROVINCES.flatMap(([prefix, names]) =>
    [prefix, ...names.split(" ")].map((name) => [name, prefix] as const),
  ),
);
