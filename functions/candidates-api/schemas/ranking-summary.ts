import * as z from "zod";
import { count, dollars, points } from "./amounts.ts";
import { list } from "./list.ts";
import { day } from "./moments.ts";

const credit = z.object({ shipments: count, points: z.int() });

const conflict = z.object({ entryNumber: z.string(), version: z.int(), digests: list(z.string()) });

/** Entries that count, by their country of origin. */
const originSchema = z
  .object({ country: z.string(), entries: count, valueUsd: dollars })
  .meta({ id: "Origin" });

/** What is doubtful about the records, by code. */
const findingGroupSchema = z
  .object({
    code: z.string(),
    kind: z.string(),
    count,
    /** The first of them, where they are many. */
    ids: list(z.string()),
  })
  .meta({ id: "FindingGroup" });

/** What a ranking was made of: the content of its summary.json. */
export const rankingSummarySchema = z
  .object({
    asOf: day,
    asOfFrom: z.enum(["option", "newestEntryDate", "today"]),
    policy: z.object({ id: z.string(), version: z.int(), hash: z.string() }),
    registry: z.string(),
    request: z.object({ requestId: z.string(), requestedBy: z.string(), requestedAt: z.string() }),
    entries: z.object({ counted: count, superseded: count, conflicts: list(conflict) }),
    valueUsd: dollars,
    lanes: z.object({ fast: count, green: count, standard: count, review: count }),
    credits: z.object({ tier: credit, mutualRecognition: credit, granted: credit, lostToMid: credit }),
    mid: z.object({
      match: count,
      variant: count,
      registered: count,
      mismatch: count,
      malformed: count,
      missing: count,
      unverifiable: count,
    }),
    midCollisions: list(
      z.object({ mid: z.string(), parties: list(z.object({ kind: z.string(), id: z.string() })) }),
    ),
    unknownAnomalyCodes: count,
    unknownImporters: z.object({ shipments: count, valueUsd: dollars }),
    dataQuality: list(findingGroupSchema),
    origins: list(originSchema),
    ranking: z.object({
      ranked: count,
      notRanked: z.record(z.string(), count),
      unknownMembers: z.object({ incidents: count, validations: count }),
      tiesAtTheCut: z.object({
        candidates: count,
        points,
        tied: count,
        /** Thousandths of all ranked members. */
        share: z.int(),
      }),
    }),
  })
  .meta({ id: "RankingSummary" });

export type RankingSummary = z.output<typeof rankingSummarySchema>;
