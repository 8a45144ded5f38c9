import { InputError } from "../../core/records/input-error.ts";
import { type NamedPolicy, namedStartingPolicy, policyOfDocument } from "../policy/named-policy.ts";
import { readJsonFile } from "./json-file.ts";

/** Reads a policy document, or takes the starting policy. Throws InputError that names each path and the rule it breaks. */
export async function loadPolicy(path: string | undefined): Promise<NamedPolicy> {
  if (path === undefined) return namedStartingPolicy();
  return policyOfDocument(await readJsonFile(path), (reason) => new InputError("bad-policy", path, reason));
}
