import { type CompiledPolicy, UNKNOWN_LEVEL } from "../policy/compile-policy.ts";
import { shareOf } from "../policy/share.ts";
import { countryCode } from "../records/country-code.ts";
import { ABSENT, type ShipmentFacts } from "../score/facts.ts";
import type { Outcome } from "./outcome.ts";
import type { ShipmentFactor } from "./shipment-factor.ts";

/**
 * Missing where the origin's threat is not known, or an export country is given whose threat is not: the higher of two
 * cannot be told from one. Without an export country the origin stands alone.
 */
export const region: ShipmentFactor = {
  id: "region",
  sentence: "The higher threat level of the country of origin and the country of export.",
  unit: "thousandths of the threat level",
  source:
    "CTPAT Strategic Plan 2004 (strategic threat of geographic regions); CTPAT Five Step Risk Assessment (a chain is as strong as its weakest link)",
  defaultWeight: ({ shipment }) => `${shipment.factors.region.weight} x level`,
  assess: assessRegion,
};

function assessRegion(facts: ShipmentFacts, policy: CompiledPolicy, outcome: Outcome): void {
  const { originCountry, exportCountry } = facts;
  const origin = levelOf(originCountry, policy);
  const exported = exportCountry === ABSENT ? origin : levelOf(exportCountry, policy);
  if (origin === UNKNOWN_LEVEL) {
    outcome.missing("originUnknown");
  } else if (exported === UNKNOWN_LEVEL) {
    outcome.missing("exportUnknown");
  } else {
    const level = Math.max(origin, exported);
    const decisive = exported > origin ? exportCountry : originCountry;
    outcome.score(shareOf(policy.policy.shipment.factors.region.weight, level), level, countryCode(decisive));
  }
}

function levelOf(country: number, { threatLevel }: CompiledPolicy): number {
  return country < 0 ? UNKNOWN_LEVEL : Number(threatLevel[country]);
}
