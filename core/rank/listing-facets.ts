import type { CandidateListing } from "./candidate-listing.ts";
import type { CodedColumn } from "./coded-column.ts";
import { keptByListing } from "./kept-by-listing.ts";
import { factorBit, LISTED_FACTORS, MARKS } from "./listing-columns.ts";
import { UNKNOWN } from "./listing-filter.ts";

/** A value of a filter, and how many candidates it lets through. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** The values of every filter that candidates of a listing have, the most frequent first. */
export const listingFacets = keptByListing(({ columns }: CandidateListing) => ({
  entityType: codeFacets(columns.entityType),
  region: codeFacets(columns.region),
  country: codeFacets(columns.country),
  fieldOffice: codeFacets(columns.fieldOffice),
  tier: sorted(countsOf(columns.tier, String)),
  fast: sorted(countsOf(columns.marks, fastText)),
  overdue: sorted(countsOf(columns.marks, (marks) => yesOrNo((marks & MARKS.overdue) > 0))),
  reason: sorted(reasonCounts(columns.reasons)),
}));

/** How many candidates each country has; null: of whom it is not known. */
export function countryCounts({ columns }: CandidateListing): ReadonlyMap<string | null, number> {
  return columns.country.counts();
}

/** An office that is called `-` counts as none: the filter cannot tell them apart. */
function codeFacets(column: CodedColumn<string | null> | CodedColumn<string>): Facet[] {
  const counts = new Map<string, number>();
  for (const [value, count] of column.counts()) {
    const text = value ?? UNKNOWN;
    counts.set(text, (counts.get(text) ?? 0) + count);
  }
  return sorted(counts);
}

function countsOf(column: Uint8Array, textOf: (value: number) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of column) {
    const text = textOf(value);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

function reasonCounts(reasons: Uint32Array): Map<string, number> {
  const counts = new Map<string, number>();
  for (const factor of LISTED_FACTORS) {
    const bit = factorBit(factor);
    const count = reasons.reduce((sum, bits) => sum + Number((bits & bit) > 0), 0);
    if (count > 0) counts.set(factor, count);
  }
  return counts;
}

function fastText(marks: number): string {
  return (marks & MARKS.fastKnown) === 0 ? UNKNOWN : yesOrNo((marks & MARKS.fast) > 0);
}

function yesOrNo(isSo: boolean): string {
  return isSo ? "yes" : "no";
}

function sorted(counts: ReadonlyMap<string, number>): Facet[] {
  return Array.from(counts, ([value, count]) => ({ value, count })).sort(
    (one, other) => other.count - one.count || (one.value < other.value ? -1 : 1),
  );
}
