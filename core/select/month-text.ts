import * as z from "zod";
import { dayFromText, monthOfDay } from "../records/calendar-date.ts";

/** The month that `YYYY-MM` names, in months since January 1970; -1 where it names none. */
export function monthFromText(text: string): number {
  const day = dayFromText(`${text}-01`);
  return day < 0 ? -1 : monthOfDay(day);
}

/** A month, `YYYY-MM`. */
export const monthTextSchema = z
  .string()
  .refine((text) => monthFromText(text) >= 0, "is no month written YYYY-MM, 1970 to 2199");
