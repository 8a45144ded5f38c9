import * as z from "zod";
import { visitHoursSchema } from "../../../core/policy/visit-hours.ts";
import { capacityLineSchema } from "../../../core/select/capacity-line.ts";
import { MOST_PLAN_MONTHS } from "../../../core/select/plan-period.ts";
import { seedSchema } from "./plan-entry.ts";
import { rankingIdSchema } from "./ranking-id.ts";

/** Office and month each once: 400 offices over two years. */
const MOST_CAPACITIES = 10_000;
const MOST_HOURS = 100;

const planMonth = z
  .string()
  .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/, "is no month of this century written YYYY-MM")
  .meta({ example: "2026-07" });

/** How many visits an office can make in a month. */
const capacitySchema = capacityLineSchema.extend({ month: planMonth }).meta({ id: "Capacity" });

/** Staff hours of a visit, `*` for every type without a line of its own; those that are left out are the policy's. */
export const planHoursSchema = visitHoursSchema.meta({ id: "VisitHours" });

export type PlanHours = z.output<typeof planHoursSchema>;

/** What a plan is made from. The same gives the same plan, as long as the decisions about the members do not change. */
export const newPlanSchema = z
  .strictObject({
    rankingId: rankingIdSchema,
    seed: seedSchema,
    /** The first month. */
    from: planMonth,
    months: z.int().min(1).max(MOST_PLAN_MONTHS),
    capacity: z.array(capacitySchema).min(1).max(MOST_CAPACITIES),
    hours: z.array(planHoursSchema).max(MOST_HOURS).optional(),
  })
  .meta({ id: "NewPlan" });

export type NewPlan = z.output<typeof newPlanSchema>;
