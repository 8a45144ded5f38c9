import * as z from "zod";
import { countryCodeSchema } from "./country.ts";

/** How stable countries are; the threat level of one is 1 less its percentile rank. */
export const countryThreatSchema = z.strictObject({
  source: z.string().min(1),
  levels: z.record(
    countryCodeSchema,
    z.strictObject({
      /** 0 for the least stable country to 100 for the most. */
      percentileRank: z.number().min(0).max(100),
      year: z.int().min(1970).max(2199),
    }),
  ),
});

export type CountryThreat = z.output<typeof countryThreatSchema>;
