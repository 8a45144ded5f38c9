import * as z from "zod";
import { dayToText } from "../records/calendar-date.ts";
import type { Candidate } from "./candidate.ts";
import { type CandidateJson, candidateJsonSchema } from "./candidate-json.ts";
import { LISTED_FACTORS } from "./listing-columns.ts";

const factor = z.enum(LISTED_FACTORS);

/**
 * What a listing needs of a candidate, and a line of listing.ndjson. It is a fifth of the candidate's own line: of factors it has
 * the points and what filters ask for, and none of the texts and measured values that are the same, or shown, one by one.
 */
export const listingLineSchema = candidateJsonSchema.omit({ factors: true }).extend({
  /** Thousandths of a point of the factors that gave any. */
  given: z.partialRecord(factor, z.int().min(1)),
  /** The factors that could not be measured. */
  missing: z.array(factor),
  overdue: z.boolean(),
  neverValidated: z.boolean(),
  /** Null where it is not known: a member without entries could use no lane. */
  fast: z.boolean().nullable(),
});

export type ListingLine = z.output<typeof listingLineSchema>;

type Factors = readonly CandidateJson["factors"][number][];

/** What a listing needs of a candidate as files and tables hold it. */
export function listingLine({
  factors,
  ...candidate
}: Omit<CandidateJson, "factors"> & { readonly factors: Factors }): ListingLine {
  const given: ListingLine["given"] = {};
  const missing: ListingLine["missing"] = [];
  for (const each of factors) {
    if (each.status === "missing") missing.push(each.factor);
    if (each.status === "scored" && each.points > 0) given[each.factor] = each.points;
  }
  return {
    ...candidate,
    given,
    missing,
    overdue: isDetail(factors, "overdue", "pastLimit"),
    neverValidated: isDetail(factors, "neverValidated", "neverValidated"),
    fast:
      isDetail(factors, "fast", "participant") ||
      (isDetail(factors, "fast", "notParticipant") ? false : null),
  };
}

/** The line of a candidate in listing.ndjson, without its end. */
export function listingJson({ dueOn, ...candidate }: Candidate): string {
  return JSON.stringify(listingLine({ ...candidate, dueOn: dueOn === undefined ? null : dayToText(dueOn) }));
}

function isDetail(factors: Factors, id: Factors[number]["factor"], detail: string): boolean {
  return factors.some((each) => each.factor === id && each.detail === detail);
}
