import { type Day, dayOf } from "../../core/records/calendar-date.ts";

/** The day as of which the samples are: everything in them happened before it. */
export const AS_OF: Day = dayOf(2026, 7, 1);

/** First day of the twelve months that the shipments span. */
export const FIRST_ENTRY: Day = dayOf(2025, 7, 1);

/** First day of the five years that the incidents span. */
export const FIRST_INCIDENT: Day = dayOf(2021, 7, 1);

/** The programme began in November 2001; its first members of the samples joined soon after. */
export const FIRST_APPLICATION: Day = dayOf(2003, 1, 1);

export const DAYS_A_YEAR = 365.25;
