/** Countries and territories that are one city to the MID, whatever district the address names. */
export const CITY_OF_COUNTRY: ReadonlyMap<string, string> = new Map([
  ["HK", "HON"],
  ["MO", "MAC"],
  ["SG", "SIN"],
]);

/**
 * English names of cities by country and local name, letters only, where their first three letters differ.
 * The table is this project's own; a name that is not in it is read as it is written.
 */
export const ENGLISH_CITY_NAMES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ["AT", new Map([["WIEN", "VIENNA"]])],
  ["BE", new Map([["GENT", "GHENT"]])],
  ["CH", new Map([["LUZERN", "LUCERNE"]])],
  [
    "CY",
    new Map([
      ["LEFKOSIA", "NICOSIA"],
      ["LEMESOS", "LIMASSOL"],
    ]),
  ],
  [
    "DE",
    new Map([
      ["KOELN", "COLOGNE"],
      ["KOLN", "COLOGNE"],
      ["MUENCHEN", "MUNICH"],
      ["NUERNBERG", "NUREMBERG"],
    ]),
  ],
  [
    "DK",
    new Map([
      ["KOBENHAVN", "COPENHAGEN"],
      ["KOEBENHAVN", "COPENHAGEN"],
    ]),
  ],
  ["EG", new Map([["ALQAHIRAH", "CAIRO"]])],
  [
    "IT",
    new Map([
      ["FIRENZE", "FLORENCE"],
      ["TORINO", "TURIN"],
    ]),
  ],
  [
    "KR",
    new Map([
      ["PUSAN", "BUSAN"],
      ["TAEGU", "DAEGU"],
      ["TAEJON", "DAEJEON"],
    ]),
  ],
  [
    "MX",
    new Map([
      ["CDMX", "MEXICO CITY"],
      ["CIUDADDEMEXICO", "MEXICO CITY"],
    ]),
  ],
  [
    "NL",
    new Map([
      ["DENHAAG", "THE HAGUE"],
      ["SGRAVENHAGE", "THE HAGUE"],
    ]),
  ],
  ["RS", new Map([["BEOGRAD", "BELGRADE"]])],
  ["SY", new Map([["DIMASHQ", "DAMASCUS"]])],
  ["TH", new Map([["KRUNGTHEP", "BANGKOK"]])],
  ["UA", new Map([["KIEV", "KYIV"]])],
]);
