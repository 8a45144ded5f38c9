import * as z from "zod";
import { count, points, rank } from "./amounts.ts";
import { list } from "./list.ts";
import { rankingEntrySchema } from "./ranking.ts";

/** What can have happened to a member from one ranking to another; `unchanged` is counted only. */
export const CHANGES = ["entered", "left", "moved"] as const;

/** What happened to a member from an earlier ranking to a later one. */
export const rankChangeSchema = z
  .object({
    what: z.enum(CHANGES),
    memberId: z.string(),
    name: z.string().nullable(),
    entityType: z.string(),
    /** The earlier rank; null where the member entered. */
    from: rank.nullable(),
    /** The later rank; null where the member left. */
    to: rank.nullable(),
    /** In the later ranking; 0 where the member left. */
    points,
    /** In the earlier ranking; 0 where the member entered. */
    earlierPoints: points,
    /** By factor, the greatest change first; factors without one are left out. */
    why: list(z.object({ factor: z.string(), change: points })),
  })
  .meta({ id: "RankChange" });

export type RankChange = z.output<typeof rankChangeSchema>;

/** Two rankings compared; the biggest moves first. */
export const comparisonSchema = z
  .object({
    earlier: rankingEntrySchema,
    later: rankingEntrySchema,
    counts: z.object({ entered: count, left: count, moved: count, unchanged: count }),
    changes: list(rankChangeSchema),
    next: z.string().nullable(),
  })
  .meta({ id: "Comparison" });

export type Comparison = z.output<typeof comparisonSchema>;
