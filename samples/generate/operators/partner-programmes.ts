import type { Draws } from "../draws.ts";

interface Partner {
  readonly programme: string;
  readonly countries: readonly string[];
  /** Types of authorisation; one named twice is twice as frequent. Only some have a security part. */
  readonly securityTypes: readonly string[];
}

const EU = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" ");

/** The partners with a mutual recognition arrangement and the types of authorisation that they grant. */
const PARTNERS: readonly Partner[] = [
  { programme: "EU-AEO", countries: EU, securityTypes: ["AEOF", "AEOF", "AEOF", "AEOS", "AEOS", "AEOC"] },
  { programme: "GB-AEO", countries: ["GB"], securityTypes: ["AEOS"] },
  { programme: "BR-OEA", countries: ["BR"], securityTypes: ["OEA-S", "OEA-S", "OEA-C"] },
  { programme: "IN-AEO", countries: ["IN"], securityTypes: ["T2", "T3", "LO", "T1"] },
  ...[
    "NZ-SES",
    "CA-PIP",
    "JO-GL",
    "JP-AEO",
    "KR-AEO",
    "TW-AEO",
    "IL-AEO",
    "MX-OEA",
    "SG-STP",
    "DO-AEO",
    "PE-OEA",
  ].map(plain),
  ...["UY-OEC", "GT-OEA", "CO-OEA", "ZA-AEO"].map(plain),
];

const BY_COUNTRY: ReadonlyMap<string, Partner> = new Map(
  PARTNERS.flatMap((partner) => partner.countries.map((country) => [country, partner] as const)),
);

export interface Authorisation {
  readonly programme: string;
  readonly securityType: string;
}

/** An authorisation such as the country's programme grants; undefined where no arrangement stands. */
export function authorisationIn(draws: Draws, country: string): Authorisation | undefined {
  const partner = BY_COUNTRY.get(country);
  if (partner === undefined) return undefined;
  return { programme: partner.programme, securityType: draws.pick(partner.securityTypes) };
}

/** A programme of one country and one type; its id starts with the country. */
function plain(programme: string): Partner {
  return { programme, countries: [programme.slice(0, 2)], securityTypes: ["AEO"] };
}
