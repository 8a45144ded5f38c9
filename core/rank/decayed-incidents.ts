import { decayWeights } from "../activity/decay-weights.ts";
import type { MonthlyIncidents } from "../activity/incident-activity.ts";
import type { MemberPolicy } from "../policy/member-policy.ts";
import { type Day, monthOfDay } from "../records/calendar-date.ts";
import type { RegisteredMember } from "../registry/registered-member.ts";
import type { MemberColumn } from "./member-column.ts";

const THOUSANDTHS = 1000;

/** Incidents of each member (by its index) in the window before a day, decayed by age, in thousandths of one of severity 1. */
export function decayedIncidents(
  members: readonly RegisteredMember[],
  monthly: MemberColumn<MonthlyIncidents>,
  policy: MemberPolicy,
  asOf: Day,
): Float64Array {
  const weights = decayWeights(policy.incidentHalfLifeMonths, policy.windowMonths);
  const present = monthOfDay(asOf);
  const column = new Float64Array(members.reduce((length, { index }) => Math.max(length, index + 1), 0));
  for (const { index } of members) {
    const months = monthly[index];
    if (months === undefined) continue;
    let decayed = 0;
    // Rounded once a member, after an exact sum: the order of months does not matter.
    for (const [month, incidents] of months) decayed += incidents * (weights[present - month] ?? 0);
    column[index] = Math.round(decayed / THOUSANDTHS);
  }
  return column;
}
