import * as z from "zod";
import { arrangementsSchema } from "./arrangements.ts";
import { countryCodeSchema } from "./country.ts";
import { countryThreatSchema } from "./country-threat.ts";
import { creditPolicySchema } from "./credit-policy.ts";
import { dateSchema } from "./date-schema.ts";
import { memberPolicySchema } from "./member-policy.ts";
import { planPolicySchema } from "./plan-policy.ts";
import { breaks } from "./rule.ts";
import { shipmentPolicySchema } from "./shipment-policy.ts";

const change = z.strictObject({
  version: z.int().min(1),
  on: dateSchema,
  note: z.string().min(1),
});

/**
 * Weights, bands, thresholds and tables as one versioned document: all that scoring and ranking take from judgement. No
 * authority publishes weights; every one here is the operator's own. Legal limits are rules of this schema.
 */
export const policySchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,60}$/),
    version: z.int().min(1),
    note: z.string().min(1),
    /** What each version changed, oldest first. */
    changelog: z.array(change).min(1),
    shipment: shipmentPolicySchema,
    credit: creditPolicySchema,
    countryThreat: countryThreatSchema,
    arrangements: arrangementsSchema,
    mid: z.strictObject({
      /** Phrases that open many names of a country and are left out of its MIDs (19 CFR 102 Appendix). */
      genericLeadingWords: z.record(countryCodeSchema, z.array(z.string().min(1)).min(1)),
    }),
    member: memberPolicySchema,
    plan: planPolicySchema,
  })
  .superRefine(({ version, changelog }, context) => {
    for (const [index, entry] of changelog.entries()) {
      const before = changelog[index - 1];
      if (before !== undefined && entry.version <= before.version) {
        breaks(context, "versions-ascend", ["changelog", index, "version"], `is not above ${before.version}`);
      }
    }
    if (changelog.at(-1)?.version !== version) {
      breaks(context, "changelog-is-current", ["changelog"], `does not end with version ${version}`);
    }
  });

export type Policy = z.output<typeof policySchema>;
