import codes from "i18n-iso-countries/codes.json" with { type: "json" };

/**
 * ISO 3166-1: the two letters that records hold, by the three digits that the map's shapes hold. Kosovo has no digits of its own
 * there; the map names it.
 */
const LETTERS = new Map(
  codes.flatMap(([letters, , digits]) => (letters && digits ? [[digits, letters]] : [])),
);

/** Shapes without an ISO number, by the name that the map gives them. */
const LETTERS_BY_NAME: ReadonlyMap<string, string> = new Map([["Kosovo", "XK"]]);

/** The two letters of a shape of the map; undefined for land that no country code stands for. */
export function lettersOf(digits: string | undefined, name: string): string | undefined {
  return (digits === undefined ? undefined : LETTERS.get(digits)) ?? LETTERS_BY_NAME.get(name);
}
