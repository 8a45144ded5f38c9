import { readAnomalies } from "../../../core/factors/anomalies.ts";
import { compilePolicy } from "../../../core/policy/compile-policy.ts";
import { startingPolicy } from "../../../core/policy/starting-policy.ts";
import { dayFromText, monthOfDay } from "../../../core/records/calendar-date.ts";
import { countryOrdinal } from "../../../core/records/country-code.ts";
import { memberAsFound } from "../../../core/registry/importers.ts";
import { NOBODY } from "../../../core/registry/mid-assessment.ts";
import { ABSENT, type ShipmentFacts } from "../../../core/score/facts.ts";
import { Score } from "../../../core/score/score.ts";
import type { PointsAndLane, ScoringFacts } from "./scoring-facts.ts";

const policy = compilePolicy(startingPolicy());
const importer = memberAsFound("importer", 0);
const entryDay = dayFromText("2025-06-30");

/** The facts in the form that the core scores. */
export function coreFacts(facts: ScoringFacts): ShipmentFacts {
  return {
    entryDay,
    entryMonth: monthOfDay(entryDay),
    importer,
    carrier: undefined,
    driverFastCard: ABSENT,
    border: "none",
    fastLane: 0,
    originCountry: countryOrdinal(facts.countryOfOrigin),
    exportCountry: countryOrdinal(facts.countryOfExport),
    valueCents: 1_000_000,
    weightGrams: ABSENT,
    chapter: ABSENT,
    anomalies: readAnomalies(facts.anomalyCodes, policy),
    manufacturer: {
      verdict: facts.midVerdict,
      accepted: facts.midVerdict === "match",
      declaredPrefix: "",
      declaredHolders: NOBODY,
      expectedHolders: NOBODY,
    },
    usualCentsPerKilogram: ABSENT,
    entriesInMonth: ABSENT,
    usualEntriesPerMonth: ABSENT,
  };
}

const score = new Score();

/** Scores a shipment with all factors, credits and lane, as the command does for every record. */
export function coreScore(facts: ShipmentFacts): PointsAndLane {
  const { points, lane } = score.of(facts, policy);
  return { points, lane };
}
