import * as z from "zod";

const count = z.int();
const credit = z.object({ shipments: count, points: count });

/** What is shown of the summary.json that a stack wrote beside a ranking. */
export const storedSummarySchema = z.object({
  asOf: z.string(),
  entries: z.object({ counted: count, superseded: count, conflicts: z.array(z.unknown()) }),
  credits: z.object({ tier: credit, mutualRecognition: credit, granted: credit, lostToMid: credit }),
  mid: z.object({
    match: count,
    variant: count,
    registered: count,
    mismatch: count,
    malformed: count,
    missing: count,
    unverifiable: count,
  }),
  dataQuality: z.array(z.object({ count })),
  ranking: z.object({
    tiesAtTheCut: z.object({ candidates: count, points: count, tied: count, share: count }),
  }),
});
