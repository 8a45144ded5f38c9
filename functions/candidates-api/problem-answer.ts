import { HTTPException } from "hono/http-exception";
import { ApiProblem } from "./api-problem.ts";
import { PROBLEM_STATUS, PROBLEM_TYPE, type Problem, type ProblemCode } from "./schemas/problem.ts";

/** What is said of a problem in a few words. */
export const TITLES: Readonly<Record<ProblemCode, string>> = {
  "invalid-request": "The request is not valid",
  unauthenticated: "Nobody is signed in",
  forbidden: "You may not do this",
  "not-found": "There is no such thing",
  "method-not-allowed": "This path does not take this method",
  conflict: "Somebody else was first",
  "too-large": "The request is too large",
  "unsupported-media-type": "The body is not JSON",
  "ranking-too-large": "The ranking is too large to be listed",
  "answer-too-large": "The answer is too large to be sent",
  "server-error": "Something went wrong here",
};

/** The problem of an error. What nobody foresaw says nothing of its cause: that may quote what users uploaded. */
export function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof HTTPException && error.status === PROBLEM_STATUS["unsupported-media-type"])
    return new ApiProblem("unsupported-media-type", "send the body as application/json");
  if (error instanceof HTTPException && error.status === PROBLEM_STATUS["invalid-request"])
    return new ApiProblem("invalid-request", "the body is no JSON document", {
      issues: [{ where: "body", message: "is no JSON document" }],
    });
  return new ApiProblem("server-error", "the request could not be answered; try again in a while");
}

/** The answer that tells a problem (RFC 9457). */
export function problemAnswer({ code, detail, status, data }: ApiProblem, requestId: string): Response {
  const { allow, ...told } = data;
  const problem: Problem = {
    type: `urn:greenlane:problem:${code}`,
    title: TITLES[code],
    status,
    detail,
    instance: `urn:greenlane:request:${encodeURIComponent(requestId)}`,
    ...told,
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { "content-type": PROBLEM_TYPE, ...(allow !== undefined && { allow: allow.join(", ") }) },
  });
}
