import type { IncidentActivity } from "../activity/incident-activity.ts";
import type { ShipmentColumns } from "../activity/shipment-columns.ts";
import type { ValidationActivity } from "../activity/validation-activity.ts";
import { Outcome } from "../factors/outcome.ts";
import type { Policy } from "../policy/policy.ts";
import type { Day } from "../records/calendar-date.ts";
import type { RegisteredMember } from "../registry/registered-member.ts";
import { baseRates } from "./base-rates.ts";
import { columnValue } from "./column-value.ts";
import { decayedIncidents } from "./decayed-incidents.ts";
import { FactsReader } from "./facts-reader.ts";
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
  const rates = rateColumns(shipments, decayedIncidents(ranked, totals, policy.member, asOf));
  const bases = baseRates(ranked, rates, policy.member.shrinkageEntries);
  const reader = new FactsReader({ asOf, shipments, rates, bases, validations, policy: policy.member });
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
      incidents: totals.size - count(members, ({ memberId }) => totals.has(memberId)),
      validations:
        validations.size - count(members, ({ memberId }) => validations.newestOf(memberId) !== undefined),
    },
    members: ranked,
    points,
    order: orderOf(ranked, points),
    reader,
  });
}

function standingsOf(members: readonly RegisteredMember[], asOf: Day) {
  const ranked: RegisteredMember[] = [];
  const notRanked = new Map<NotRankedReason, number>();
  for (const member of members) {
    const reason = reasonNotRanked(member, asOf);
    if (reason === undefined) ranked.push(member);
    else notRanked.set(reason, (notRanked.get(reason) ?? 0) + 1);
  }
  return { ranked, notRanked };
}

/** Places by points, the most first; equal ones by memberId. */
function orderOf(members: readonly RegisteredMember[], points: Float64Array): Uint32Array {
  const ids = members.map((member) => member.memberId);
  const pointsOf = (place: number) => columnValue(points, place, 0);
  const idOf = (place: number) => columnValue(ids, place, "");
  const order = Uint32Array.from(points, (_, place) => place);
  return order.sort((one, other) => pointsOf(other) - pointsOf(one) || (idOf(one) < idOf(other) ? -1 : 1));
}

function count(members: readonly RegisteredMember[], holds: (member: RegisteredMember) => boolean): number {
  return members.reduce((sum, member) => sum + Number(holds(member)), 0);
}
