import type { AnomalyReading } from "../factors/anomaly-reading.ts";
import type { Day } from "../records/calendar-date.ts";
import type { MidAssessment } from "../registry/mid-assessment.ts";
import type { RegisteredMember } from "../registry/registered-member.ts";

/** Stands for "the record does not say" in a numeric fact; no fact is otherwise negative. */
export const ABSENT = -1;

/** yes, no, or not said. */
export type Told = 1 | 0 | typeof ABSENT;

export type Border = "mexico" | "canada" | "none";

/**
 * What scoring needs to know of one shipment, looked up and in numbers. One object serves a whole file: it is filled anew for
 * each record, so nothing may keep it.
 */
export interface ShipmentFacts {
  entryDay: Day;
  /** Months since January 1970 of the entry day. */
  entryMonth: number;
  /** The member behind the importer of record; undefined where none is known. */
  importer: RegisteredMember | undefined;
  /** The member behind the carrier of a shipment over a land border; undefined elsewhere, and where none is given or known. */
  carrier: RegisteredMember | undefined;
  driverFastCard: Told;
  border: Border | undefined;
  fastLane: Told;
  /** Country ordinals (`countryOrdinal`). */
  originCountry: number;
  exportCountry: number;
  valueCents: number;
  weightGrams: number;
  /** Tariff chapter 1 to 99. */
  chapter: number;
  anomalies: AnomalyReading;
  manufacturer: MidAssessment;
  /** Usual value per kilogram of the importer (else of anyone) in the chapter, cents; from the baselines of the last ranking. */
  usualCentsPerKilogram: number;
  /** The importer's entries in the month of entry and in a usual month, as of the last ranking. */
  entriesInMonth: number;
  usualEntriesPerMonth: number;
}
