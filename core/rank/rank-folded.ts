import { activityWindow } from "../activity/activity-window.ts";
import type { FoldedShipments } from "../activity/folded-shipments.ts";
import type { Policy } from "../policy/policy.ts";
import type { Day } from "../records/calendar-date.ts";
import type { MemberHistory } from "./member-history.ts";
import { rankMembers } from "./rank-members.ts";
import type { Ranking } from "./ranking.ts";

/** Ranks members by their folded shipments and their history, which are as of the same date. */
export function rankFolded(
  { totals, members }: Pick<FoldedShipments, "totals" | "members">,
  { incidents, validations }: Pick<MemberHistory, "incidents" | "validations">,
  policy: Policy,
  asOf: Day,
): Ranking {
  const shipments = totals.columns(members.length, activityWindow(policy.member, asOf));
  return rankMembers({ members, shipments, incidents, validations, policy, asOf });
}
