import { type Day, dayFromText } from "../records/calendar-date.ts";

/** The date of a ranking, and what told it. */
export interface RankingDate {
  readonly asOf: Day;
  readonly asOfFrom: "option" | "newestEntryDate" | "today";
}

/** The date asked for (`YYYY-MM-DD`); else the newest entry date that is not in the future (-1: none); else today. */
export function rankingDate(requested: string | undefined, newestDay: Day, today: Day): RankingDate {
  if (requested !== undefined) return { asOf: dayFromText(requested), asOfFrom: "option" };
  return newestDay < 0
    ? { asOf: today, asOfFrom: "today" }
    : { asOf: newestDay, asOfFrom: "newestEntryDate" };
}
