import * as z from "zod";
import { countryCodeSchema } from "./country.ts";
import { dateSchema } from "./date-schema.ts";
import { breaks } from "./rule.ts";

/** How far an arrangement has come: a signed arrangement is not an operating one. */
export const ARRANGEMENT_STATUSES = ["signed", "pilot", "effective", "operating"] as const;

export type ArrangementStatus = (typeof ARRANGEMENT_STATUSES)[number];

/** How well a day is known: to the day, a day either way, to the month (then its last day stands), or taken for granted. */
const precision = z.enum(["day", "dayEitherWay", "month", "assumed"]);

const stage = z.strictObject({
  status: z.enum(ARRANGEMENT_STATUSES),
  /** First day of the stage. */
  from: dateSchema,
  precision,
  caution: z.string().optional(),
});

const coverage = z
  .strictObject({
    countries: z.array(countryCodeSchema).min(1),
    /** First and last day; open where absent. */
    from: dateSchema.optional(),
    to: dateSchema.optional(),
    /** Neither granted nor refused: a person decides. */
    manualReview: z.boolean().optional(),
    caution: z.string().optional(),
  })
  .superRefine(({ from, to }, context) => {
    if (from !== undefined && to !== undefined && from > to)
      breaks(context, "from-before-to", ["to"], `is before ${from}`);
  });

/** A mutual recognition arrangement: what it covers, and from when. */
export const arrangementSchema = z
  .strictObject({
    /** Id of the partner's programme; an operator record may name it. */
    id: z.string().regex(/^[A-Z0-9-]{2,40}$/),
    partner: z.string().min(1),
    programme: z.string().min(1),
    coverage: z.array(coverage).min(1),
    /** Types of authorisation with a security part, upper case; absent where every member of the programme has one. */
    securityTypes: z
      .array(z.string().regex(/^[A-Z0-9-]{1,20}$/))
      .min(1)
      .optional(),
    /** In order of time. */
    stages: z.array(stage).min(1),
    confidence: z.enum(["high", "medium", "low"]),
    note: z.string().optional(),
    /** The public pages that say so. */
    sources: z.array(z.string().min(1)).min(1),
  })
  .superRefine(({ stages }, context) => {
    for (const [index, { from }] of stages.entries()) {
      const before = stages[index - 1];
      if (before !== undefined && from < before.from) {
        breaks(
          context,
          "stages-in-order",
          ["stages", index, "from"],
          `is before ${before.from} of the stage before it`,
        );
      }
    }
  });

export type Arrangement = z.output<typeof arrangementSchema>;
