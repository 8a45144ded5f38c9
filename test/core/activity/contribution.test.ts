import { expect, it } from "vitest";
import { contribute, emptyContribution, NO_MEMBER } from "../../../core/activity/contribution.ts";
import { readAnomalies } from "../../../core/factors/anomalies.ts";
import { countryOrdinal } from "../../../core/records/country-code.ts";
import { ABSENT, type ShipmentFacts } from "../../../core/score/facts.ts";
import { Score } from "../../../core/score/score.ts";
import { ENTRY_DAY, facts, manufacturer, member, starting } from "../factors/shipment/shipment-facts.ts";

function contributionOf(about: Partial<ShipmentFacts>) {
  const of = facts(about);
  const contribution = emptyContribution();
  contribute(contribution, of, new Score().of(of, starting), starting);
  return contribution;
}

it.each<[string, Partial<ShipmentFacts>, Partial<ReturnType<typeof emptyContribution>>]>([
  ["nobody's, where the importer is unknown", {}, { member: NO_MEMBER, tierCredit: 0, credit: 0 }],
  [
    "its member's, with the credit of its tier",
    { importer: member() },
    { member: 0, tierCredit: 20, credit: 20, lane: "green" },
  ],
  [
    "what a wrong MID lost",
    { importer: member(), manufacturer: manufacturer("mismatch") },
    { credit: 0, creditLost: 20, midVerdict: "mismatch" },
  ],
  [
    "its day, value, weight and chapter",
    { valueCents: 7, weightGrams: 9, chapter: 85 },
    { day: ENTRY_DAY, valueCents: 7, weightGrams: 9, chapter: 85 },
  ],
  [
    "points of known anomalies, and how many are not known",
    { anomalies: readAnomalies(["SEAL_BROKEN", "NEW"], starting) },
    { anomalyPoints: 40, unknownAnomalies: 1 },
  ],
  ["a FAST lane", { fastLane: 1 }, { usedFast: true }],
  ["no FAST lane where it does not say", { fastLane: ABSENT }, { usedFast: false }],
  [
    "its origin and the threat of it",
    { originCountry: countryOrdinal("MX") },
    {
      origin: countryOrdinal("MX"),
      threatLevel: starting.threatLevel[countryOrdinal("MX")] ?? Number.NaN,
    },
  ],
  [
    "no threat of an origin that the policy does not know",
    { originCountry: countryOrdinal("ZZ") },
    { threatLevel: -1 },
  ],
  ["no threat without an origin", { originCountry: ABSENT }, { origin: -1, threatLevel: -1 }],
])("a shipment adds %s", (_, about, expected) => {
  expect(contributionOf(about)).toMatchObject(expected);
});
