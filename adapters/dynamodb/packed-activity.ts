import * as z from "zod";
import type { ActivityMonth } from "../../core/activity/activity-month.ts";

/*
 * Months of activity as JSON text of tuples, a third of what it takes with names:
 *   [month, entries, valueUsd, fastEntries, anomalyPoints, midJudged, midWrong]
 */
const whole = z.int();
const monthTuples = z.array(
  z.tuple([z.string().regex(/^\d{4}-\d{2}$/), whole, z.number(), whole, whole, whole, whole]),
);

type MonthTuple = z.output<typeof monthTuples>[number];

export function packActivity(months: readonly ActivityMonth[]): string {
  return JSON.stringify(
    months.map(
      ({ month, entries, valueUsd, fastEntries, anomalyPoints, midJudged, midWrong }): MonthTuple => {
        return [month, entries, valueUsd, fastEntries, anomalyPoints, midJudged, midWrong];
      },
    ),
  );
}

/** Throws where the text is not what `packActivity` writes. */
export function unpackActivity(packed: string): ActivityMonth[] {
  return monthTuples
    .parse(JSON.parse(packed))
    .map(([month, entries, valueUsd, fastEntries, anomalyPoints, midJudged, midWrong]) => {
      return { month, entries, valueUsd, fastEntries, anomalyPoints, midJudged, midWrong };
    });
}
