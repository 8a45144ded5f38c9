import * as z from "zod";
import { count } from "./amounts.ts";
import { list } from "./list.ts";
import { day, instant } from "./moments.ts";
import { rankingSummarySchema } from "./ranking-summary.ts";

const entry = {
  rankingId: z.string(),
  requestId: z.string(),
  requestedBy: z.string(),
  requestedAt: instant,
  asOf: day,
  /** How many members are ranked. */
  candidates: count,
  /** Id, version and hash of the policy. */
  policy: z.string(),
  /** Version of the registry snapshot. */
  registry: z.string(),
  /** Entries that were counted. */
  entries: count,
};

/** A published ranking, as the list of rankings shows it. */
export const rankingEntrySchema = z.object(entry).meta({ id: "RankingEntry" });

export type RankingEntry = z.output<typeof rankingEntrySchema>;

/** Rankings, newest first. */
export const rankingPageSchema = z
  .object({
    rankings: list(rankingEntrySchema),
    /** The newest ranking as of now; null while there is none. */
    current: z.string().nullable(),
    next: z.string().nullable(),
  })
  .meta({ id: "RankingPage" });

export type RankingPage = z.output<typeof rankingPageSchema>;

const facetSchema = z
  .object({
    /** As a filter takes it; `-` where it is not known. */
    value: z.string(),
    count,
  })
  .meta({ id: "Facet" });

const facet = list(facetSchema);

/** How many candidates each value of a filter leaves, the most first. */
const facetsSchema = z
  .object({
    entityType: facet,
    region: facet,
    country: facet,
    fieldOffice: facet,
    tier: facet,
    fast: facet,
    overdue: facet,
    reason: facet,
  })
  .meta({ id: "Facets" });

export type Facets = z.output<typeof facetsSchema>;

/** A ranking with what it is made of. */
export const rankingSchema = z
  .object({
    ...entry,
    summary: rankingSummarySchema,
    facets: facetsSchema,
    /** How many at the head the policy makes candidates for a visit. */
    cut: count,
    /** Id of the ranking that it follows: of the nearest earlier day, or of the same day and made before; null where there is none. */
    before: z.string().nullable(),
  })
  .meta({ id: "Ranking" });

export type Ranking = z.output<typeof rankingSchema>;
