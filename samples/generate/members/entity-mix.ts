import type { EntityType } from "../../../core/records/fields/programme-codes.ts";
import type { Draws } from "../draws.ts";

interface EntityTraits {
  /** Members of the type in a thousand, after published counts of about 2016; carriers are split by guess. */
  readonly share: number;
  /** Countries of the members; one named twice is twice as frequent. */
  readonly countries: readonly string[];
  readonly offices: readonly string[];
  /** Share that takes part in FAST; none where the type has no part in it. */
  readonly fast?: number;
  /** Share that reaches tier 3, open to importers and exporters alone. */
  readonly exceeding: number;
  /** Incidents a year and member. */
  readonly incidents: number;
}

const EVERYWHERE = ["Buffalo", "Houston", "Los Angeles", "Miami", "Newark", "New York"];
const US = ["US"];

/** The 13 entity groups with what sets their members apart. Importers stand first: every programme has one. */
export const ENTITY_TRAITS: Readonly<Record<EntityType, EntityTraits>> = {
  IMP: {
    share: 372,
    countries: [...Array(19).fill("US"), "CA"],
    offices: EVERYWHERE,
    fast: 0.55,
    exceeding: 0.1,
    incidents: 0.02,
  },
  EXP: { share: 43, countries: US, offices: EVERYWHERE, exceeding: 0.06, incidents: 0.015 },
  HCC: {
    share: 110,
    countries: ["US", "CA"],
    offices: ["Buffalo", "Buffalo", "New York"],
    fast: 0.85,
    exceeding: 0,
    incidents: 0.03,
  },
  HCM: {
    share: 120,
    countries: ["MX", "MX", "US"],
    offices: ["Houston", "Los Angeles"],
    fast: 0.9,
    exceeding: 0,
    incidents: 0.1,
  },
  MLH: { share: 22, countries: ["MX"], offices: ["Houston", "Los Angeles"], exceeding: 0, incidents: 0.05 },
  RAI: { share: 7, countries: ["US", "CA"], offices: ["Buffalo", "Houston"], exceeding: 0, incidents: 0.03 },
  SEA: {
    share: 12,
    countries: US,
    offices: ["Miami", "Newark", "Los Angeles"],
    exceeding: 0,
    incidents: 0.06,
  },
  AIR: { share: 10, countries: US, offices: ["Miami", "New York"], exceeding: 0, incidents: 0.03 },
  MPT: {
    share: 7,
    countries: US,
    offices: ["Miami", "Newark", "Los Angeles"],
    exceeding: 0,
    incidents: 0.04,
  },
  CON: { share: 82, countries: US, offices: EVERYWHERE, exceeding: 0, incidents: 0.02 },
  BRK: { share: 77, countries: US, offices: EVERYWHERE, exceeding: 0, incidents: 0.005 },
  FMX: {
    share: 133,
    countries: ["MX", "MX", "MX", "CA"],
    offices: ["Houston", "Los Angeles", "Buffalo"],
    fast: 0.7,
    exceeding: 0,
    incidents: 0.05,
  },
  "3PL": { share: 5, countries: US, offices: EVERYWHERE, exceeding: 0, incidents: 0.02 },
};

/** The entity types of so many members: each type its share as nearly as the number allows, in a random order. */
export function entityTypesOf(draws: Draws, members: number): EntityType[] {
  const mix: EntityType[] = [];
  let total = 0;
  let type: EntityType;
  for (type in ENTITY_TRAITS) {
    total += ENTITY_TRAITS[type].share;
    // At least the first, so that even a programme of one member has its importer.
    const upTo = Math.max(1, Math.round((members * total) / 1000));
    while (mix.length < upTo) mix.push(type);
  }
  return draws.shuffled(mix);
}
