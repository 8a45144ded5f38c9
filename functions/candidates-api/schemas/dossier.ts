import * as z from "zod";
import { count, dollars, points, rank } from "./amounts.ts";
import { candidateSchema } from "./candidate.ts";
import { factorPointsList } from "./candidate-row.ts";
import { decisionSchema } from "./decision.ts";
import { list } from "./list.ts";
import { day, instant, month } from "./moments.ts";
import { incidentSchema, memberSchema, validationSchema } from "./records.ts";

/** What a member did in a month with entries. */
export const activityMonthSchema = z
  .object({
    month,
    entries: count,
    valueUsd: dollars,
    fastEntries: count,
    anomalyPoints: count,
    /** Entries whose MID could be judged, and how many of them were wrong. */
    midJudged: count,
    midWrong: count,
  })
  .meta({ id: "ActivityMonth" });

export type ActivityMonth = z.output<typeof activityMonthSchema>;

/** The candidate in the ranking before. */
const earlierStandingSchema = z
  .object({
    rankingId: z.string(),
    asOf: day,
    rank,
    points,
    /** Those that gave points. */
    factors: factorPointsList,
  })
  .meta({ id: "EarlierStanding" });

export type EarlierStanding = z.output<typeof earlierStandingSchema>;

/** A rank that a member had. */
export const pastRankSchema = z
  .object({
    rankingId: z.string(),
    asOf: day,
    requestedAt: instant,
    rank,
    points,
    /** How many were ranked. */
    candidates: count,
  })
  .meta({ id: "PastRank" });

export type PastRank = z.output<typeof pastRankSchema>;

/** All that an analyst sees of a member. */
export const dossierSchema = z
  .object({
    memberId: z.string(),
    rankingId: z.string(),
    /** The newest; null for an importer known by its shipments only. */
    profile: z.union([memberSchema, z.null()]),
    /** When each version of the profile was uploaded, the newest last. */
    profileVersions: list(instant),
    /** Null where the ranking does not have the member. */
    candidate: z.union([candidateSchema, z.null()]),
    earlier: z.union([earlierStandingSchema, z.null()]),
    /** Oldest month first; months without entries are left out. */
    activity: list(activityMonthSchema),
    incidents: list(incidentSchema),
    validations: list(validationSchema),
    /** Newest first. */
    history: list(pastRankSchema),
    /** Oldest first. */
    decisions: list(decisionSchema),
  })
  .meta({ id: "Dossier" });

export type Dossier = z.output<typeof dossierSchema>;
