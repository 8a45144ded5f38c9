import * as z from "zod";
import { count, points, thousandths } from "./amounts.ts";
import { ascending } from "./bands.ts";
import { countryCodeSchema } from "./country.ts";
import { breaks } from "./rule.ts";

/** From this many doublings away from the usual value per kilogram, either way. */
const valueBand = z.strictObject({ doublings: z.int().min(1).max(40), points });

/** Above this many times the usual month's entries. */
const volumeBand = z.strictObject({ times: z.int().min(1).max(1000), points });

/** One thousandth at least: no member and no lane is ever exempt from examination. */
const openShare = thousandths.min(1);

/** A verdict on a MID and its points; a member of `MidVerdict`. */
const midPoints = z.strictObject({
  match: points,
  registered: points,
  variant: points,
  unverifiable: points,
  missing: points,
  malformed: points,
  mismatch: points,
});

/** Points of a shipment. Every number is the operator's own: no authority publishes weights. */
export const shipmentPolicySchema = z
  .strictObject({
    /** Points from which a shipment is reviewed; credits are fractions of it. */
    highRiskThreshold: z.int().min(1).max(100_000),
    /** Points under which a shipment may take the lane. */
    lanes: z.strictObject({ fastBelow: points, greenBelow: points }),
    factors: z.strictObject({
      region: z.strictObject({ weight: points }),
      anomalies: z.strictObject({ points: z.record(z.string().regex(/^[A-Z0-9_]{1,40}$/), points) }),
      value: z.strictObject({
        bands: z
          .array(valueBand)
          .min(1)
          .superRefine(ascending((band) => band.doublings)),
        /** Entries that a member must have in a chapter for its own baseline to count. */
        minimumEntries: count,
      }),
      volume: z.strictObject({
        bands: z
          .array(volumeBand)
          .min(1)
          .superRefine(ascending((band) => band.times)),
        /** Months with entries that a member must have for a usual month. */
        minimumMonths: count,
      }),
      mid: z.strictObject({ points: midPoints }),
      goods: z.strictObject({
        points,
        /** Goods at risk of forced labour, as the operator lists them: tariff chapter and country of origin. */
        listed: z.array(
          z.strictObject({ chapter: z.int().min(1).max(99), countryOfOrigin: countryCodeSchema }),
        ),
      }),
    }),
    /** Share of each lane that stays open to random examination. */
    openToExamination: z.strictObject({
      fast: openShare,
      green: openShare,
      standard: openShare,
      review: openShare,
    }),
  })
  .superRefine(({ highRiskThreshold, lanes }, context) => {
    for (const lane of ["fastBelow", "greenBelow"] as const) {
      if (lanes[lane] > highRiskThreshold) {
        breaks(
          context,
          "lane-below-threshold",
          ["lanes", lane],
          `is above the high-risk threshold ${highRiskThreshold}`,
        );
      }
    }
  });

export type ShipmentPolicy = z.output<typeof shipmentPolicySchema>;
