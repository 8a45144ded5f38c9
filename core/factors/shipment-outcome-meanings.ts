import type { MidVerdict } from "../mid/check.ts";
import type { OutcomeMeanings } from "./outcome-meanings.ts";
import type { ShipmentFactorId } from "./shipment-factor.ts";

const MID_MEANINGS: Readonly<Record<MidVerdict, string>> = {
  match: "the MID that name and address build",
  variant: "another accepted reading of the rules",
  registered: "on file for an operator or member",
  mismatch: "another than name and address build",
  malformed: "breaks a rule of form",
  missing: "none declared",
  unverifiable: "nothing to compare it with",
};

/** How each factor of a shipment can end, and what that means. */
export const SHIPMENT_OUTCOME_MEANINGS: Readonly<Record<ShipmentFactorId, OutcomeMeanings>> = {
  region: {
    scored: { "<country>": "the country that decided" },
    missing: {
      originUnknown: "the policy knows no threat level of the origin",
      exportUnknown: "an export country is given and its threat level is not known",
    },
  },
  anomalies: {
    scored: { "<anomaly code>": "one reason a code" },
    notApplicable: { noneReported: "no anomaly on the shipment" },
    missing: { "<anomaly code>": "the policy does not know the code; it is kept and counted" },
  },
  value: {
    scored: {
      usual: "exactly the usual value",
      aboveUsual: "dearer than usual",
      belowUsual: "cheaper than usual",
    },
    missing: {
      valueNotGiven: "no value",
      weightNotGiven: "no weight",
      noBaseline: "nothing is usual yet: no baselines, or too few entries in them",
    },
  },
  volume: {
    scored: { againstUsualMonth: "entries of the month against the usual month" },
    notApplicable: { notMember: "no member and no usual month" },
    missing: {
      noUsualMonth: "a member without baselines, or with too few months in them",
      noMonth: "the baselines do not reach the month of entry",
    },
  },
  mid: { scored: MID_MEANINGS },
  goods: {
    scored: {
      listed: "chapter and origin are listed",
      chapterNotListed: "the origin has listed goods, these are none",
      originNotListed: "nothing of the origin is listed",
    },
    notApplicable: { noGoodsListed: "the policy lists no goods, as at the start" },
    missing: { chapterNotGiven: "the origin has listed goods and no tariff number is given" },
  },
};
