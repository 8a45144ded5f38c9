import type { Policy } from "../../core/policy/policy.ts";
import { arrangementsSection } from "./arrangements-section.ts";
import { creditsSection } from "./credits-section.ts";
import { lanesSection } from "./lanes-section.ts";
import { GENERATED, page } from "./markdown.ts";
import { memberFactorsSection } from "./member-factors-section.ts";
import { planSection } from "./plan-section.ts";
import { shipmentFactorsSection } from "./shipment-factors-section.ts";

/** The catalogue of factors, thresholds, lanes and credits under a policy. */
export function factorsPage(policy: Policy): string {
  return page([
    GENERATED,
    "# Factors, lanes and credits",
    `This page shows the starting policy, \`${policy.id}\` version ${policy.version}. **Every weight, point, band and share here is
this project's own judgement: no authority publishes weights.** What law or a public text fixes is named as such. Print the
policy with \`npm run -s greenlane -- policy show\`, change it, and give it with \`--policy\`; the code holds none of these numbers.`,
    `A factor ends in one of three ways. \`scored\`: it applied, and its points and the value it measured are given (the points may
be 0). \`notApplicable\`: it does not concern this record. \`missing\`: it could not be measured, and the detail says why. The
last two give no points and are listed all the same: an error is never a score of 0.`,
    ...shipmentFactorsSection(policy),
    ...lanesSection(policy),
    ...creditsSection(policy),
    ...arrangementsSection(policy),
    ...memberFactorsSection(policy),
    ...planSection(policy),
  ]);
}
