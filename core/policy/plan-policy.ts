import * as z from "zod";
import { thousandths } from "./amounts.ts";
import { breaks } from "./rule.ts";

const WHOLE = 1000;

/** How a plan of validations shares out the capacity that those due by law leave, and how it bands risk. */
export const planPolicySchema = z
  .strictObject({
    /** A random share, however small, stays: without it there is no unbiased base rate. */
    shares: z.strictObject({ risk: thousandths, sector: thousandths, random: thousandths.min(1) }),
    /** Least validations of an entity type that has members. */
    sectorMinimum: z.int().min(0).max(1000),
    /** The head of the ranking that is high risk, and what follows it as medium. */
    bands: z.strictObject({ high: thousandths, medium: thousandths }),
  })
  .superRefine(({ shares, bands }, context) => {
    const shared = shares.risk + shares.sector + shares.random;
    if (shared !== WHOLE)
      breaks(context, "shares-are-whole", ["shares"], `come to ${shared} thousandths, not ${WHOLE}`);
    const banded = bands.high + bands.medium;
    if (banded > WHOLE)
      breaks(context, "bands-within-whole", ["bands"], `come to ${banded} thousandths, above ${WHOLE}`);
  });
