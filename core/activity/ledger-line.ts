import * as z from "zod";
import { monthOfDay } from "../records/calendar-date.ts";
import { countryCode, originOrdinal } from "../records/country-code.ts";
import { LANES } from "../score/score.ts";
import type { EntryContent } from "./content-rows.ts";
import { NO_MEMBER } from "./contribution.ts";
import { MID_VERDICTS } from "./run-counts.ts";

/** A content of an entry with its texts, as it goes from one function to another. */
export interface LedgerContent extends EntryContent {
  readonly entryNumber: string;
  readonly importerId: string;
}

const whole = z.int();

/** A line: an array, as there are a million of them. */
const lineSchema = z.tuple([
  /** Entry number, version, digest, place of the registry, importer, day. */
  z.string().min(1),
  whole.min(0),
  z.string().regex(/^[0-9a-f]{32}$/),
  whole.min(0),
  z.string(),
  whole,
  /** Cents, grams, chapter, country of origin (empty for none), its threat level. */
  whole,
  whole,
  whole,
  z.string().regex(/^([A-Z]{2})?$/),
  whole,
  /** Points of anomalies, codes that nobody knows. */
  whole,
  whole,
  z.enum(MID_VERDICTS),
  z.boolean(),
  z.enum(LANES),
  /** Credits: of the tier, by recognition, granted, lost to a wrong MID. */
  whole,
  whole,
  whole,
  whole,
]);

/** The line of a content, without its end. */
export function ledgerLine({
  entryNumber,
  version,
  digest,
  registry,
  importerId,
  contribution,
}: LedgerContent): string {
  const of = contribution;
  const line: z.output<typeof lineSchema> = [
    entryNumber,
    version,
    digest,
    registry,
    importerId,
    of.day,
    of.valueCents,
    of.weightGrams,
    of.chapter,
    countryCode(of.origin),
    of.threatLevel,
    of.anomalyPoints,
    of.unknownAnomalies,
    of.midVerdict,
    of.usedFast,
    of.lane,
    of.tierCredit,
    of.recognitionCredit,
    of.credit,
    of.creditLost,
  ];
  return JSON.stringify(line);
}

/** Reads a line that `ledgerLine` wrote; its contribution is nobody's yet. Throws where it is none. */
export function contentOfLine(line: string): LedgerContent {
  const [entryNumber, version, digest, registry, importerId, day, ...features] = lineSchema.parse(
    JSON.parse(line),
  );
  const [valueCents, weightGrams, chapter, country, threatLevel, ...doubted] = features;
  const [anomalyPoints, unknownAnomalies, ...scored] = doubted;
  const [midVerdict, usedFast, lane, tierCredit, recognitionCredit, credit, creditLost] = scored;
  const contribution = {
    member: NO_MEMBER,
    month: monthOfDay(day),
    day,
    valueCents,
    weightGrams,
    chapter,
    origin: originOrdinal(country),
    threatLevel,
    anomalyPoints,
    unknownAnomalies,
    midVerdict,
    usedFast,
    lane,
    tierCredit,
    recognitionCredit,
    credit,
    creditLost,
  };
  return { entryNumber, version, digest, registry, importerId, contribution };
}
