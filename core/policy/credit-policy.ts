import * as z from "zod";
import { ENTITY_TYPES, type EntityType } from "../records/fields/programme-codes.ts";
import { thousandths } from "./amounts.ts";
import { ARRANGEMENT_STATUSES } from "./arrangement.ts";
import { namesOf } from "./names-of.ts";
import { breaks } from "./rule.ts";

/** 6 USC 964(a): the credit of tier 1 is "not greater than 20 percent of the high risk threshold". */
const TIER_ONE_LEGAL_MOST = 200;

/** Verdicts on a MID that a policy may let credits follow. */
const creditableVerdict = z.enum(["match", "variant", "registered"]);

/** Credits in thousandths of the high-risk threshold; all but the limit on tier 1 are the operator's own. */
export const creditPolicySchema = z
  .strictObject({
    tiers: z.strictObject({ certified: thousandths, validated: thousandths, exceeding: thousandths }),
    mutualRecognition: thousandths,
    /** Most that the credits of one shipment come to. */
    cap: thousandths,
    midVerdicts: z.array(creditableVerdict).min(1),
    /** Statuses of an arrangement in which it gives credit. */
    arrangementStatuses: z.array(z.enum(ARRANGEMENT_STATUSES)).min(1),
    /** Entity types whose importer of record earns the credit of its tier. */
    tierEntityTypes: z.array(z.enum(namesOf<EntityType>(ENTITY_TYPES))),
  })
  .superRefine(({ tiers, mutualRecognition, cap }, context) => {
    if (tiers.certified > TIER_ONE_LEGAL_MOST) {
      breaks(
        context,
        "tier-1-legal-limit",
        ["tiers", "certified"],
        `is ${tiers.certified} thousandths of the high-risk threshold; 6 USC 964(a) allows ${TIER_ONE_LEGAL_MOST} at most`,
      );
    }
    const ladder = [
      [["tiers", "validated"], tiers.validated, "certified", tiers.certified],
      [["tiers", "exceeding"], tiers.exceeding, "validated", tiers.validated],
      [["cap"], cap, "exceeding", tiers.exceeding],
      [["cap"], cap, "mutual recognition", mutualRecognition],
    ] as const;
    for (const [path, value, below, least] of ladder) {
      if (value < least) breaks(context, "credits-ascend", [...path], `is below ${least} of ${below}`);
    }
  });
