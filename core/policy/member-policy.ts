import * as z from "zod";
import { ENTITY_TYPES, type EntityType } from "../records/fields/programme-codes.ts";
import { count, months, thousandths, weight } from "./amounts.ts";
import { namesOf } from "./names-of.ts";

/** The axes of the Five Step guide, and oversight. */
const axis = z.enum(["threat", "vulnerability", "exposure", "oversight"]);

/** An axis, and the points at a level of 1000. */
const memberFactor = z.strictObject({ axis, weight });

/** Points and scales of members. Every number is the operator's own: no authority publishes weights. */
export const memberPolicySchema = z.strictObject({
  /** Months of activity that rates look at. */
  windowMonths: months,
  /** Months of activity that volume and value look at. */
  exposureMonths: months,
  /** The m of (events + m x base) / (exposure + m). */
  shrinkageEntries: count,
  rateHalfLifeMonths: months,
  incidentHalfLifeMonths: months,
  /** What an incident that the member itself reported weighs, in thousandths of another. */
  selfReportedShare: thousandths,
  /** 6 USC 965(a): within one year of certification. */
  firstValidationMonths: months,
  /** 6 USC 969: once in each period of four years after the initial validation. */
  revalidationMonths: months,
  /** Weights of a deficiency in a Must and in a Should of the minimum security criteria. */
  mustWeight: count,
  shouldWeight: count,
  /** Weighted deficiencies that give level 1000. */
  deficienciesFullAt: count,
  /** Age of the oldest open action that gives level 1000. */
  actionsFullAfterMonths: months,
  /** Weighted incidents, anomaly points and wrong MIDs in 1,000 entries that give level 1000. */
  incidentsFullAtPerThousand: count,
  anomalyPointsFullAtPerThousand: count,
  midErrorsFullAtPerThousand: count,
  /** Entries and dollars in the exposure months that give level 1000 on a logarithmic scale. */
  volumeFullAtEntries: count,
  valueFullAtUsd: count,
  /** Level that taking part in FAST gives; the rest goes by the share of entries in a FAST lane. */
  fastParticipationLevel: thousandths,
  /** What the level rises by with each year past the statutory date, above 1000. */
  overdueLevelPerYear: z.int().min(0).max(10_000),
  /** Share of validations that find something, by entity type: the project's own estimates. */
  entityBaseFindingRate: z.record(z.enum(namesOf<EntityType>(ENTITY_TYPES)), thousandths),
  factors: z.strictObject({
    region: memberFactor,
    incidents: memberFactor,
    anomalies: memberFactor,
    deficiencies: memberFactor,
    openActions: memberFactor,
    midErrors: memberFactor,
    volume: memberFactor,
    value: memberFactor,
    fast: memberFactor,
    overdue: memberFactor,
    neverValidated: memberFactor,
    sector: memberFactor,
  }),
  /** How many members at the head of the ranking are candidates; ties at the cut are reported. */
  cut: z.strictObject({ candidates: count }),
});

export type MemberPolicy = z.output<typeof memberPolicySchema>;
