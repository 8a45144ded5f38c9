import type { Decision } from "./schemas/decision.ts";
import type { Permission } from "./schemas/permissions.ts";
import { type Issue, PROBLEM_STATUS, type ProblemCode } from "./schemas/problem.ts";

/** What a problem tells beside its code and its sentence. */
export interface ProblemData {
  readonly issues?: readonly Issue[];
  readonly permission?: Permission;
  /** Of a conflict: the decisions that its author has not seen. */
  readonly newest?: readonly Decision[];
  /** Of a wrong method: those that there are. */
  readonly allow?: readonly string[];
}

/** A request that gets no other answer than why. Its detail is sent, so that it says nothing but what the user may know. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly code: ProblemCode;
  readonly detail: string;
  readonly data: ProblemData;

  /** `detail`: what is wrong and the way out. */
  constructor(code: ProblemCode, detail: string, data: ProblemData = {}) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
    this.data = data;
  }

  get status(): (typeof PROBLEM_STATUS)[ProblemCode] {
    return PROBLEM_STATUS[this.code];
  }
}

/** There is no such thing. */
export function notFound(what: string, id: string): ApiProblem {
  return new ApiProblem("not-found", `there is no ${what} ${id}`);
}

/** One part of a request is wrong. */
export function invalidRequest(where: string, message: string): ApiProblem {
  return new ApiProblem("invalid-request", `${where}: ${message}`, { issues: [{ where, message }] });
}
