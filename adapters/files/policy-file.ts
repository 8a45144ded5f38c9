import { createHash } from "node:crypto";
import type { Policy } from "../../core/policy/policy.ts";
import { policyHash } from "../../core/policy/policy-hash.ts";
import { readPolicy } from "../../core/policy/read-policy.ts";
import { startingPolicy } from "../../core/policy/starting-policy.ts";
import { InputError } from "../../core/records/input-error.ts";
import { readJsonFile } from "./json-file.ts";

/** A policy and the hash of its content. */
export interface NamedPolicy {
  readonly policy: Policy;
  readonly hash: string;
  /** Id, version and hash in one, as scores name it. */
  readonly name: string;
}

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

const SHORT = 12;

/** Reads a policy document, or takes the starting policy. Throws InputError that names each path and the rule it breaks. */
export async function loadPolicy(path: string | undefined): Promise<NamedPolicy> {
  const policy = path === undefined ? startingPolicy : await policyIn(path);
  const hash = policyHash(policy, sha256);
  return { policy, hash, name: `${policy.id}@${policy.version}#${hash.slice(0, SHORT)}` };
}

async function policyIn(path: string): Promise<Policy> {
  const reading = readPolicy(await readJsonFile(path));
  if (reading.ok) return reading.policy;
  const problems = reading.problems.map(
    ({ path: at, rule, message }) => `\n  ${at || "document"} (${rule}): ${message}`,
  );
  throw new InputError("bad-policy", path, `the policy breaks rules:${problems.join("")}`);
}
