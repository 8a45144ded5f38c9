import * as z from "zod";
import { COUNTRY_CODES } from "../records/countries.ts";

/** An ISO 3166-1 alpha-2 code that is in use. */
export const countryCodeSchema = z
  .string()
  .refine((code) => COUNTRY_CODES.has(code), "is not an ISO 3166-1 alpha-2 code in use");
