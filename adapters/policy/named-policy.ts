import type { Policy } from "../../core/policy/policy.ts";
import { policyHash } from "../../core/policy/policy-hash.ts";
import { type PolicyProblem, readPolicy } from "../../core/policy/read-policy.ts";
import { startingPolicy } from "../../core/policy/starting-policy.ts";
import { sha256 } from "../sha256.ts";

/** A policy and the hash of its content. */
export interface NamedPolicy {
  readonly policy: Policy;
  readonly hash: string;
  /** Id, version and hash in one, as scores name it. */
  readonly name: string;
}

const SHORT = 12;

/** Names a policy by its id, its version and the beginning of its hash. */
function namedPolicy(policy: Policy): NamedPolicy {
  const hash = policyHash(policy, sha256);
  return { policy, hash, name: `${policy.id}@${policy.version}#${hash.slice(0, SHORT)}` };
}

/** The policy that applies where no other is given. */
export function namedStartingPolicy(): NamedPolicy {
  return namedPolicy(startingPolicy());
}

/** Reads a policy from a parsed document; `refuse` makes the error from a text that names each path and the rule it breaks. */
export function policyOfDocument(document: unknown, refuse: (reason: string) => Error): NamedPolicy {
  const reading = readPolicy(document);
  if (reading.ok) return namedPolicy(reading.policy);
  throw refuse(`the policy breaks rules:${reading.problems.map(problemLine).join("")}`);
}

function problemLine({ path, rule, message }: PolicyProblem): string {
  return `\n  ${path || "document"} (${rule}): ${message}`;
}
