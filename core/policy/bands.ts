import type * as z from "zod";
import { breaks } from "./rule.ts";

/**
 * The rule of a list of bands: each starts above the one before it and has no fewer points, so that more of what is odd is
 * never worth less. Below the first band there are no points.
 */
export function ascending<Band extends { points: number }>(start: (band: Band) => number) {
  return (bands: readonly Band[], context: z.RefinementCtx): void => {
    for (const [index, band] of bands.entries()) {
      const before = bands[index - 1];
      if (before === undefined) continue;
      if (start(band) <= start(before)) {
        breaks(
          context,
          "bands-ascend",
          [index],
          `starts at ${start(band)}, not above ${start(before)} of the band before it`,
        );
      }
      if (band.points < before.points) {
        breaks(
          context,
          "points-ascend",
          [index, "points"],
          `are fewer than the ${before.points} of the band before it`,
        );
      }
    }
  };
}
