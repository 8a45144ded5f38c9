import type { Policy } from "./policy.ts";

/**
 * The hash of a policy: that of its JSON with sorted keys and no blanks, so that neither the order of keys nor the layout of
 * a file changes it. `sha256` gives the digest of a text's UTF-8 bytes.
 */
export function policyHash(policy: Policy, sha256: (text: string) => string): string {
  return sha256(canonicalJson(policy));
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isTable(part) ? withSortedKeys(part) : part));
}

function isTable(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}

function withSortedKeys(table: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(table).sort(([one], [other]) => (one < other ? -1 : 1)));
}
