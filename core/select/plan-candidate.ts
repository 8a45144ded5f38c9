import * as z from "zod";
import { namesOf } from "../policy/names-of.ts";
import { ENTITY_TYPES, type EntityType } from "../records/fields/programme-codes.ts";

/** What a plan needs of a line of candidates.ndjson; the rest of the line is passed over. */
export const planCandidateSchema = z.object({
  rank: z.int().min(1),
  memberId: z.string(),
  name: z.string().optional(),
  entityType: z.enum(namesOf<EntityType>(ENTITY_TYPES)),
  fieldOffice: z.string().optional(),
  /** Thousandths of a point. */
  points: z.int(),
  /** `YYYY-MM-DD`; null where not known. */
  dueOn: z.iso.date().nullable(),
  factors: z.array(z.object({ factor: z.string(), detail: z.string() })),
});

/** A candidate as a plan looks at it; a `CandidateJson` is one. */
export type PlanCandidate = z.output<typeof planCandidateSchema>;

/** The code that decided a factor; undefined where the candidate does not have it. */
export function detailOf({ factors }: Pick<PlanCandidate, "factors">, id: string): string | undefined {
  return factors.find(({ factor }) => factor === id)?.detail;
}
