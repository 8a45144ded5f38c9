import { namesOf } from "../policy/names-of.ts";

/**
 * Regions of the world as an officer speaks of trade: sub-regions of the United Nations' standard (UN M49, Standard Country or Area
 * Codes for Statistical Use), whole ones grouped. Three codes are not where M49 has them: Mexico is with its partners of the USMCA,
 * and Taiwan and Kosovo, which M49 does not list, are with their neighbours.
 */
const COUNTRIES_OF = {
  /** Northern America, and Mexico. */
  "North America": "BM CA GL MX PM US",
  /** Caribbean, Central America, South America. */
  "Latin America and the Caribbean":
    "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI " +
    "BZ CR GT HN NI PA SV " +
    "AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE",
  "Northern and Western Europe":
    "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ " + "AT BE CH DE FR LI LU MC NL",
  "Southern Europe": "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK",
  "Eastern Europe and Central Asia": "BG BY CZ HU MD PL RO RU SK UA " + "KG KZ TJ TM UZ",
  "Western Asia and North Africa":
    "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE " + "DZ EG EH LY MA SD TN",
  /** Eastern, Middle, Southern and Western Africa. */
  "Sub-Saharan Africa":
    "BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW " +
    "AO CD CF CG CM GA GQ ST TD " +
    "BW LS NA SZ ZA " +
    "BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG",
  "South Asia": "AF BD BT IN IR LK MV NP PK",
  "South-East Asia": "BN ID KH LA MM MY PH SG TH TL VN",
  "East Asia": "CN HK JP KP KR MN MO TW",
  /** Australia and New Zealand, Melanesia, Micronesia, Polynesia; and Antarctica, which is in no region of M49. */
  "Oceania and Antarctica":
    "AU CC CX HM NF NZ " + "FJ NC PG SB VU FM GU KI MH MP NR PW UM AS CK NU PF PN TK TO TV WF WS AQ",
} as const;

/** A region, by the name that people know it by. */
export type Region = keyof typeof COUNTRIES_OF;

/** The regions, in their order. */
export const REGIONS: readonly Region[] = namesOf<Region>(COUNTRIES_OF);

const REGION_OF = new Map<string, Region>();
for (const region of REGIONS) {
  for (const country of COUNTRIES_OF[region].split(" ")) REGION_OF.set(country, region);
}

/** The region of an ISO 3166-1 alpha-2 code; undefined for a code that no list knows. */
export function regionOf(country: string): Region | undefined {
  return REGION_OF.get(country);
}
