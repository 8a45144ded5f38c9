const NAMES = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });

/** The name of a country from its ISO code, from the engine's own list; the code itself where it knows none. */
export function countryName(code: string): string {
  try {
    return NAMES.of(code) ?? code;
  } catch {
    return code;
  }
}
