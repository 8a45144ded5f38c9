import { ConfigurationError } from "../configuration-error.ts";
import { type NamedPolicy, namedStartingPolicy, policyOfDocument } from "../policy/named-policy.ts";

/** Where objects are read. */
export interface PolicyStore {
  read(key: string): Promise<Uint8Array>;
}

/**
 * Reads the policy document at `key`; an empty key means the starting policy. Throws ConfigurationError where the object is no
 * policy, naming each path and the rule it breaks.
 */
export async function loadPolicyObject(store: PolicyStore, key: string): Promise<NamedPolicy> {
  if (key === "") return namedStartingPolicy();
  const refuse = (reason: string, cause?: unknown) =>
    new ConfigurationError(key, `${reason}; check it with \`greenlane policy check\` and put it again`, {
      cause,
    });
  return policyOfDocument(documentIn(await store.read(key), refuse), refuse);
}

function documentIn(bytes: Uint8Array, refuse: (reason: string, cause: unknown) => Error): unknown {
  try {
    const document: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return document;
  } catch (error) {
    throw refuse("the object is no JSON document", error);
  }
}
