import type { IncidentActivity } from "../activity/incident-activity.ts";
import type { ShipmentColumns } from "../activity/shipment-columns.ts";
import type { ValidationActivity } from "../activity/validation-activity.ts";
import { Outcome } from "../factors/outcome.ts";
import type { Policy } from "../policy/policy.ts";
import type { Day } from "../records/calendar-date.ts";
import type { RegisteredMember } from "../registry/registered-member.ts";
import { baseRates } from "./base-rates.ts";
import { decayedIncidents } from "./decayed-incidents.ts";
import { FactsReader } from "./facts-reader.ts";
import { countOf, memberColumn } from "./member-column.ts";
import { memberPoints } from "./member-points.ts";
import { Ranking } from "./ranking.ts";
import { rateColumns } from "./rate-columns.ts";
import { type NotRankedReason, reasonNotRanked } from "./standing.ts";

/** What a ranking is made from. */
export interface RankInput {
  /** Members, and importers known by their shipments only; memberIds are unique. */
  readonly members: readonly RegisteredMember[];
  readonly shipments: ShipmentColumns;
  readonly incidents: IncidentActivity;
  /** Read as of the same date. */
  readonly validations: ValidationActivity;
  readonly policy: Policy;
  readonly asOf: Day;
}

/**
 * Ranks members for validation as of a date: by points, the most first, then by memberId in code units. Members that no
 * validation could concern are left out and counted. The same input in any order gives the same ranking.
 */
export function rankMembers({
  members,
  shipments,
  incidents,
  validations,
  policy,
  asOf,
}: RankInput): Ranking {
  const { ranked, notRanked } = standingsOf(members, asOf);
  const totals = incidents.monthlyTotals(asOf, policy.member.selfReportedShare);
  const monthly = memberColumn(members, ({ memberId }) => totals.get(memberId));
  const newest = memberColumn(members, ({ memberId }) => validations.newestOf(memberId));
  const rates = rateColumns(shipments, decayedIncidents(ranked, monthly, policy.member, asOf));
  const bases = baseRates(ranked, rates, policy.member.shrinkageEntries);
  const reader = new FactsReader({ asOf, shipments, rates, bases, newest, policy: policy.member });
  const outcome = new Outcome();
  const points = Float64Array.from(ranked, (member) =>
    memberPoints(reader.read(member), policy.member, outcome),
  );
  return new Ranking({
    asOf,
    policy,
    baseRates: bases,
    notRanked,
    unknownMembers: {
      incidents: totals.size - countOf(monthly),
      validations: validations.size - countOf(newest),
    },
    members: ranked,
    points,
    order: orderOf(points),
    reader,
  });
}

/** Those who are ranked, in the order of their ids, and how many are not. */
function standingsOf(members: readonly RegisteredMember[], asOf: Day) {
  const ranked: RegisteredMember[] = [];
  const notRanked = new Map<NotRankedReason, number>();
  for (const member of members) {
    const reason = reasonNotRanked(member, asOf);
    if (reason === undefined) ranked.push(member);
    else notRanked.set(reason, (notRanked.get(reason) ?? 0) + 1);
  }
  ranked.sort((one, other) => (one.memberId < other.memberId ? -1 : 1));
  return { ranked, notRanked };
}

/** Places by points, the most first; equal ones in the order of the places. */
function orderOf(points: Float64Array): Uint32Array {
  const order = Uint32Array.from(points, (_, place) => place);
  return order.sort((one, other) => Number(points[other]) - Number(points[one]) || one - other);
}
