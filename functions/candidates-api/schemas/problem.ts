import * as z from "zod";
import { list } from "./list.ts";

/** The codes of problems and their status. */
export const PROBLEM_STATUS = {
  "invalid-request": 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  "method-not-allowed": 405,
  conflict: 409,
  "too-large": 413,
  "unsupported-media-type": 415,
  "ranking-too-large": 422,
  "answer-too-large": 422,
  "server-error": 500,
} as const;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** Beside the media type of an answer that is a problem. */
export const PROBLEM_TYPE = "application/problem+json";

/** What is wrong with one part of a request. */
export const issueSchema = z
  .object({
    /** Where it stands: `query.limit`, `body.capacity.3.visits`. */
    where: z.string(),
    message: z.string(),
  })
  .meta({ id: "Issue" });

export type Issue = z.output<typeof issueSchema>;

/** Why a request got no other answer (RFC 9457). */
export const problemSchema = z
  .looseObject({
    /** `urn:greenlane:problem:` and the code. */
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional(),
    /** Of invalid-request: what is wrong, part by part. */
    issues: list(issueSchema).optional(),
    /** Of forbidden: the permission that the user does not have. */
    permission: z.string().optional(),
  })
  .meta({ id: "Problem", description: "Problem details (RFC 9457)." });

export type Problem = z.output<typeof problemSchema>;
