import * as z from "zod";
import { planSchema as corePlanSchema } from "../../../core/select/plan.ts";
import { planEntrySchema } from "./plan-entry.ts";

/** The content of plan.json. */
const planSchema = corePlanSchema.meta({ id: "Plan" });

/** A plan as it was made. */
export const planDetailSchema = z
  .object({ entry: planEntrySchema, plan: planSchema })
  .meta({ id: "PlanDetail" });

export type PlanDetail = z.output<typeof planDetailSchema>;
