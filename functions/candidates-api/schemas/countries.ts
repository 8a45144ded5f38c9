import * as z from "zod";
import { count, dollars } from "./amounts.ts";
import { list } from "./list.ts";

/** A country, with what a ranking knows of it. */
export const countrySchema = z
  .object({
    country: z.string(),
    region: z.string().nullable(),
    /** Threat level in thousandths; null where the policy knows none. */
    threat: z.int().nullable(),
    /** Members of the country in the ranking. */
    candidates: count,
    /** Entries that originate there, and their value. */
    entries: count,
    valueUsd: dollars,
  })
  .meta({ id: "Country" });

export type Country = z.output<typeof countrySchema>;

export const countriesSchema = z.object({ countries: list(countrySchema) }).meta({ id: "Countries" });

export type Countries = z.output<typeof countriesSchema>;
