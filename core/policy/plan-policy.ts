import * as z from "zod";
import { thousandths } from "./amounts.ts";
import { breaks } from "./rule.ts";
import { ANY_TYPE, VISIT_MODES, visitHoursKey, visitHoursSchema } from "./visit-hours.ts";

const WHOLE = 1000;

const mode = z.enum(VISIT_MODES);

/**
 * How a plan of validations shares out the capacity that those due by law leave, how it bands risk, and what a visit takes.
 */
export const planPolicySchema = z
  .strictObject({
    /** A random share, however small, stays: without it there is no unbiased base rate. */
    shares: z.strictObject({ risk: thousandths, sector: thousandths, random: thousandths.min(1) }),
    /** Least validations of an entity type that has members. */
    sectorMinimum: z.int().min(0).max(1000),
    /** The head of the ranking that is high risk, and what follows it as medium. */
    bands: z.strictObject({ high: thousandths, medium: thousandths }),
    /** A visit due by law is planned this many months before the month it is due in, so that one that slips is still in time. */
    dueLeadMonths: z.int().min(0).max(12),
    /** How a member is validated: one that never was, else by band. */
    modes: z.strictObject({ neverValidated: mode, high: mode, medium: mode, low: mode }),
    /** Staff hours of a visit; `*` stands for the types that have no line of their own. */
    hours: z.array(visitHoursSchema).min(VISIT_MODES.length),
    /** Hours that a specialist has for validations in a year: what a backlog in staff is reckoned by. */
    specialistHoursPerYear: z.int().min(1).max(10_000),
  })
  .superRefine(({ shares, bands, hours }, context) => {
    const shared = shares.risk + shares.sector + shares.random;
    if (shared !== WHOLE)
      breaks(context, "shares-are-whole", ["shares"], `come to ${shared} thousandths, not ${WHOLE}`);
    const banded = bands.high + bands.medium;
    if (banded > WHOLE)
      breaks(context, "bands-within-whole", ["bands"], `come to ${banded} thousandths, above ${WHOLE}`);
    const keys = hours.map(visitHoursKey);
    for (const [index, key] of keys.entries()) {
      if (keys.indexOf(key) < index)
        breaks(context, "hours-once", ["hours", index], `give ${key} a second time`);
    }
    for (const each of VISIT_MODES) {
      if (!keys.includes(visitHoursKey({ entityType: ANY_TYPE, mode: each })))
        breaks(context, "hours-complete", ["hours"], `have no line for ${ANY_TYPE} ${each}`);
    }
  });

export type PlanPolicy = z.output<typeof planPolicySchema>;
