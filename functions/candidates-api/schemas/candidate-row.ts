import * as z from "zod";
import { count, points, rank } from "./amounts.ts";
import { axesSchema } from "./axes.ts";
import { list } from "./list.ts";
import { day } from "./moments.ts";

const factorPointsSchema = z.object({ factor: z.string(), points }).meta({ id: "FactorPoints" });

/** The factors of a candidate that gave points, the most first. */
export const factorPointsList = list(factorPointsSchema);

/** A candidate in the table of a ranking. */
export const candidateRowSchema = z
  .object({
    rank,
    memberId: z.string(),
    name: z.string().nullable(),
    entityType: z.string(),
    country: z.string().nullable(),
    region: z.string().nullable(),
    fieldOffice: z.string().nullable(),
    status: z.string().nullable(),
    tier: z.int().min(0).max(3),
    points,
    axes: axesSchema,
    /** The last day on which the next validation is in time. */
    dueOn: day.nullable(),
    overdue: z.boolean(),
    neverValidated: z.boolean(),
    /** Whether the member takes part in FAST; null where nothing tells. */
    fast: z.boolean().nullable(),
    /** The strongest three. */
    reasons: factorPointsList,
  })
  .meta({ id: "CandidateRow" });

export type CandidateRow = z.output<typeof candidateRowSchema>;

/** A page of a ranking's candidates. */
export const candidatePageSchema = z
  .object({
    candidates: list(candidateRowSchema),
    /** How many the filters leave, on all pages. */
    total: count,
    next: z.string().nullable(),
  })
  .meta({ id: "CandidatePage" });

export type CandidatePage = z.output<typeof candidatePageSchema>;
