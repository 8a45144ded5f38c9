import * as z from "zod";
import { dayFromText } from "../records/calendar-date.ts";

/** A day of the calendar in a policy, `YYYY-MM-DD`. */
export const dateSchema = z
  .string()
  .refine((text) => dayFromText(text) >= 0, "is not a day of the calendar written YYYY-MM-DD, 1970 to 2199")
  .meta({ format: "date" });
