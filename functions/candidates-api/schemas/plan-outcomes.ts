import * as z from "zod";
import { PICK_REASONS } from "../../../core/select/pick-reason.ts";
import { count } from "./amounts.ts";
import { list } from "./list.ts";
import { day } from "./moments.ts";

/** A share with its 95 % interval. */
const estimate = { rate: z.number(), low: z.number(), high: z.number() };

const estimateSchema = z.object(estimate).meta({ id: "Estimate" });

const drawn = { population: count, drawn: count, visited: count, hits: count };

const baseRateSchema = z
  .discriminatedUnion("status", [
    z.object({ status: z.literal("unknown"), why: z.enum(["nothingDrawn", "nothingVisited"]), ...drawn }),
    z.object({ status: z.literal("estimated"), ...estimate, ...drawn, coveredPopulation: count }),
  ])
  .meta({ id: "BaseRate", description: "From visits at random alone." });

/** What the visits of a plan found up to now. */
export const planOutcomesSchema = z
  .object({
    /** Validations completed from the one day to the other count. */
    from: day,
    to: day,
    reasons: list(
      z.object({
        reason: z.enum(PICK_REASONS),
        planned: count,
        visited: count,
        pending: count,
        hits: count,
        /** Null before the first visit. */
        hitRate: z.union([estimateSchema, z.null()]),
        /** Hit rate over base rate; null where either is unknown. */
        lift: z.number().nullable(),
      }),
    ),
    baseRate: baseRateSchema,
  })
  .meta({ id: "PlanOutcomes" });

export type PlanOutcomes = z.output<typeof planOutcomesSchema>;
