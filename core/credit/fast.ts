import { columnValue } from "../rank/column-value.ts";
import type { Day } from "../records/calendar-date.ts";
import type { EntityType } from "../records/fields/programme-codes.ts";
import type { RegisteredMember } from "../registry/registered-member.ts";
import type { ShipmentFacts } from "../score/facts.ts";

/** The links of a supply chain that FAST asks for, in the order in which missing ones are named. */
const FAST_LINKS = ["importer", "carrier", "driver", "manufacturer"] as const;

export type FastLink = (typeof FAST_LINKS)[number];

/** Whether a shipment may take a FAST lane. The readings are constants: assessing allocates nothing. */
export type FastReading =
  | { readonly status: "complete" | "notApplicable"; readonly missing: readonly [] }
  | { readonly status: "linksMissing"; readonly missing: readonly FastLink[] };

const IMPORTERS: ReadonlySet<EntityType> = new Set<EntityType>(["IMP"]);
const MANUFACTURERS: ReadonlySet<EntityType> = new Set<EntityType>(["FMX"]);

/** Highway carriers, by border: a carrier of both borders applies as one of Mexico. */
const CARRIERS = {
  mexico: new Set<EntityType>(["HCM"]),
  canada: new Set<EntityType>(["HCC", "HCM"]),
} as const;

/** The country of a MID is its first two letters (19 CFR 102 Appendix). */
const MEXICAN_MID = "MX";

const NOT_APPLICABLE: FastReading = { status: "notApplicable", missing: [] };

/** One reading for every set of missing links; the place of a reading has bit n set where link n is missing. */
const READINGS: readonly FastReading[] = Array.from(
  { length: 1 << FAST_LINKS.length },
  (_, bits): FastReading => {
    if (bits === 0) return { status: "complete", missing: [] };
    return { status: "linksMissing", missing: FAST_LINKS.filter((_link, place) => bits & (1 << place)) };
  },
);

/**
 * FAST holds where every link is certified at least on the entry date: importer, carrier and driver, and on the border with
 * Mexico the manufacturer too, as a member in Mexico with the declared MID on file. A link that is not told is missing.
 * Source: CBP, FAST: Free and Secure Trade; FAST Reference Guide ("manufacturer, southern border only").
 */
export function assessFast(facts: ShipmentFacts): FastReading {
  const { border } = facts;
  if (border === undefined || border === "none") return NOT_APPLICABLE;
  return columnValue(READINGS, missingLinks(facts, border), NOT_APPLICABLE);
}

function missingLinks(facts: ShipmentFacts, border: "mexico" | "canada"): number {
  const { entryDay } = facts;
  let bits = 0;
  if (!isLink(facts.importer, IMPORTERS, entryDay)) bits |= 1;
  if (!isLink(facts.carrier, CARRIERS[border], entryDay)) bits |= 2;
  if (facts.driverFastCard !== 1) bits |= 4;
  if (border === "mexico" && !isManufacturerLink(facts)) bits |= 8;
  return bits;
}

function isLink(member: RegisteredMember | undefined, types: ReadonlySet<EntityType>, day: Day): boolean {
  return member !== undefined && types.has(member.entityType) && member.timeline.benefitTierOn(day) > 0;
}

function isManufacturerLink({ manufacturer, entryDay }: ShipmentFacts): boolean {
  const { accepted, declaredPrefix, declaredHolders } = manufacturer;
  if (!accepted || declaredPrefix !== MEXICAN_MID) return false;
  for (const holder of declaredHolders.members) {
    if (isLink(holder, MANUFACTURERS, entryDay)) return true;
  }
  return false;
}
