import { STANDARD_MID_RULES } from "../mid/rules.ts";
import { type Policy, policySchema } from "./policy.ts";
import arrangements from "./starting/arrangements.json" with { type: "json" };
import countryThreat from "./starting/country-threat.json" with { type: "json" };
import weights from "./starting/weights.json" with { type: "json" };

let read: Policy | undefined;

/**
 * The policy to start from, held to the same rules as any other. It is read when it is first asked for, so that loading a
 * function does not wait for it.
 */
export function startingPolicy(): Policy {
  read ??= policySchema.parse({ ...weights, countryThreat, arrangements, mid: STANDARD_MID_RULES });
  return read;
}
