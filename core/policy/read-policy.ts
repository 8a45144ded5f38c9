import type * as z from "zod";
import { type Policy, policySchema } from "./policy.ts";

/** One thing wrong with a policy. */
export interface PolicyProblem {
  /** Where, names and indexes with dots between; empty for the whole document. */
  readonly path: string;
  /** The rule it breaks: a rule of policies by name, or the kind of a value that does not fit. */
  readonly rule: string;
  readonly message: string;
}

export type PolicyReading =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

/** Reads a policy from parsed JSON; a bad one names every path and the rule that it breaks. */
export function readPolicy(input: unknown): PolicyReading {
  const result = policySchema.safeParse(input);
  if (result.success) return { ok: true, policy: result.data };
  return { ok: false, problems: result.error.issues.map(problemOf) };
}

function problemOf(issue: z.core.$ZodIssue): PolicyProblem {
  return { path: issue.path.join("."), rule: ruleOf(issue), message: issue.message };
}

function ruleOf(issue: z.core.$ZodIssue): string {
  const rule: unknown = issue.code === "custom" ? issue.params?.["rule"] : undefined;
  return typeof rule === "string" ? rule : issue.code;
}
