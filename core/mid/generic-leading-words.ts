/**
 * Words that open many names of a country's factories and tell none apart, by country.
 * Source: 19 CFR 102 Appendix, paragraph 3(a) and (b), and its worked example "COMPANHIA TEXTIL KARSTEN".
 */
export const GENERIC_LEADING_WORDS: Readonly<Record<string, readonly string[]>> = {
  BR: ["Companhia Textil"],
  ID: ["PT"],
  MO: [
    "Fabrica de Artigos de Vestuario",
    "Fabrica de Artigos de",
    "Fabrica de Artigos",
    "Fabrica de Vestuario",
    "Fabrica de",
    "Fabrica",
    "Artigos de Vestuario",
    "Artigos de",
    "Artigos",
    "Vestuario",
  ],
  PT: ["Companhia Textil"],
  RU: ["JSC", "OAO", "OOO", "ZAO"],
};
