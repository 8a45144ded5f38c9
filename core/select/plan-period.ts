import { monthToText } from "../records/calendar-date.ts";
import { monthFromText } from "./month-text.ts";
import type { PlanRequest } from "./plan-request.ts";
import { PlanRequestError } from "./plan-request-error.ts";

/** Most months that a plan covers: a ranking tells little about what comes later. */
export const MOST_PLAN_MONTHS = 24;

/** The months of a plan. */
export interface PlanPeriod {
  /** The first, in months since January 1970. */
  readonly first: number;
  readonly count: number;
}

/** The months asked for; from the first to the last month of the capacity where the request does not say. */
export function planPeriod({
  from,
  months,
  capacity,
}: Pick<PlanRequest, "from" | "months" | "capacity">): PlanPeriod {
  const given = capacity.map(({ month }) => monthFromText(month)).sort((one, other) => one - other);
  const first = from === undefined ? given[0] : monthFromText(from);
  const last = given.at(-1);
  if (first === undefined || last === undefined)
    throw new PlanRequestError(
      "no-capacity",
      "capacity",
      "the capacity has no lines; give visits per field office and month",
    );
  if (first < 0) throw new PlanRequestError("bad-period", "from", `${from} is no month written YYYY-MM`);
  const count = months ?? last - first + 1;
  if (!Number.isInteger(count) || count < 1 || count > MOST_PLAN_MONTHS) throw badCount(first, count);
  return { first, count };
}

function badCount(first: number, count: number): PlanRequestError {
  const from = monthToText(first);
  const found =
    count < 1 ? `there is no capacity from ${from} on` : `${count} months from ${from} are too many`;
  return new PlanRequestError(
    "bad-period",
    "months",
    `${found}; a plan has 1 to ${MOST_PLAN_MONTHS} months: give the first month and how many`,
  );
}
