import type { MemberFactor } from "./member-factor.ts";
import { shareLevel } from "./share-level.ts";
import { isValidationOnFile } from "./validation-on-file.ts";

export const deficiencies: MemberFactor = {
  id: "deficiencies",
  sentence:
    "Minimum security criteria that the newest validation found not met, a Must for more than a Should.",
  unit: "weighted deficiencies",
  source: "Five Step guide: vulnerability by criteria met; minimum security criteria 2020 (Must, Should)",
  assess(facts, policy, outcome) {
    if (!isValidationOnFile(facts, outcome)) return;
    const { mustDeficiencies, shouldDeficiencies } = facts;
    if (mustDeficiencies === undefined || shouldDeficiencies === undefined)
      return outcome.missing("deficienciesNotListed");
    const weighted = mustDeficiencies * policy.mustWeight + shouldDeficiencies * policy.shouldWeight;
    outcome.score(
      shareLevel(weighted, policy.deficienciesFullAt),
      weighted,
      mustDeficiencies > 0 ? "musts" : "noMusts",
    );
  },
};
