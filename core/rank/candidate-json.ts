import * as z from "zod";
import type { MemberFactorId } from "../factors/member/member-factor.ts";
import { memberPolicySchema } from "../policy/member-policy.ts";
import { namesOf } from "../policy/names-of.ts";
import { dayToText } from "../records/calendar-date.ts";
import { ENTITY_TYPES, type EntityType, STATUSES, type Status } from "../records/fields/programme-codes.ts";
import type { Candidate } from "./candidate.ts";

/** The line of a candidate in candidates.ndjson, without its end; also what the rankings table keeps of it. */
export function candidateJson({ dueOn, ...candidate }: Candidate): string {
  return JSON.stringify({ ...candidate, dueOn: dueOn === undefined ? null : dayToText(dueOn) });
}

/** Thousandths of a point. */
const points = z.int();

const weighed = {
  factor: z.enum(namesOf<MemberFactorId>(memberPolicySchema.shape.factors.shape)),
  axis: z.enum(["threat", "vulnerability", "exposure", "oversight"]),
  unit: z.string(),
  weight: z.int(),
  detail: z.string(),
};

const factorSchema = z.discriminatedUnion("status", [
  z.object({ ...weighed, status: z.literal("scored"), measured: z.number(), level: z.int(), points }),
  z.object({ ...weighed, status: z.enum(["notApplicable", "missing"]) }),
]);

/** Reads what `candidateJson` wrote, once it is parsed. */
export const candidateJsonSchema = z.object({
  rank: z.int().min(1),
  memberId: z.string(),
  name: z.string().optional(),
  entityType: z.enum(namesOf<EntityType>(ENTITY_TYPES)),
  country: z.string().optional(),
  fieldOffice: z.string().optional(),
  status: z.enum(namesOf<Status>(STATUSES)).optional(),
  tier: z.literal([0, 1, 2, 3]),
  points,
  axes: z.object({ threat: points, vulnerability: points, exposure: points, oversight: points }),
  factors: z.array(factorSchema),
  /** `YYYY-MM-DD`; null where not known. */
  dueOn: z.string().nullable(),
});

/** A candidate as files and tables hold it. */
export type CandidateJson = z.output<typeof candidateJsonSchema>;
