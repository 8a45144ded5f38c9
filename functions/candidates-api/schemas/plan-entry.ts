import * as z from "zod";
import { count } from "./amounts.ts";
import { list } from "./list.ts";
import { instant, month } from "./moments.ts";

const MOST_SEED = 2 ** 32 - 1;

export const seedSchema = z.int().min(0).max(MOST_SEED);

/** A plan, as the list of plans shows it. */
export const planEntrySchema = z
  .object({
    planId: z.string(),
    rankingId: z.string(),
    seed: seedSchema,
    /** The first month, and how many there are. */
    from: month,
    months: z.int().min(1),
    madeAt: instant,
    /** User id. */
    madeBy: z.string(),
    picks: count,
    backlog: count,
  })
  .meta({ id: "PlanEntry" });

export type PlanEntry = z.output<typeof planEntrySchema>;

/** Newest first. */
export const planPageSchema = z
  .object({ plans: list(planEntrySchema), next: z.string().nullable() })
  .meta({ id: "PlanPage" });

export type PlanPage = z.output<typeof planPageSchema>;
