import { emptyContribution } from "../../core/activity/contribution.ts";
import type { FoldedShipments } from "../../core/activity/folded-shipments.ts";
import { IncidentActivity } from "../../core/activity/incident-activity.ts";
import { ShipmentTotals } from "../../core/activity/shipment-totals.ts";
import { ValidationActivity } from "../../core/activity/validation-activity.ts";
import type { MemberHistory } from "../../core/rank/member-history.ts";
import { type Day, monthOfDay } from "../../core/records/calendar-date.ts";
import { Registry } from "../../core/registry/registry.ts";
import { AS_OF } from "../../samples/generate/period.ts";
import { sampleWorld } from "../../samples/generate/sample-world.ts";

/** What a ranking is made of, invented. */
export interface RankedWorld {
  readonly asOf: Day;
  readonly folded: Pick<FoldedShipments, "totals" | "members">;
  readonly history: Pick<MemberHistory, "incidents" | "validations">;
}

/** Members of the programme that is copied, about as many as CTPAT has. */
const PROGRAMME = 12_000;
const SEED = 1;
const DAYS_A_MONTH = 30;
const CHAPTERS = 97;

/**
 * An invented programme of so many members, with its incidents and validations: copies of one of 12,000 under other ids. Each member has
 * entries in so many months before the ranking's date, one contribution a month: what a ranking reads is the totals by month, however
 * many entries they are of.
 */
export function rankedWorld(memberCount: number, months: number): RankedWorld {
  const { members, incidents, validations } = sampleWorld(PROGRAMME, SEED);
  const copies = Array.from({ length: Math.ceil(memberCount / PROGRAMME) }, (_, copy) => `-${copy}`);
  const records = copies
    .flatMap((copy) => members.map(({ record }) => ({ ...record, memberId: record.memberId + copy })))
    .slice(0, memberCount);
  const registry = new Registry(records, []);
  const known = new Set(records.map(({ memberId }) => memberId));
  const history = { incidents: new IncidentActivity(), validations: new ValidationActivity(AS_OF) };
  for (const copy of copies) {
    for (const incident of incidents) {
      const memberId = incident.memberId + copy;
      const incidentId = incident.incidentId + copy;
      if (known.has(memberId)) history.incidents.add({ ...incident, memberId, incidentId });
    }
    for (const validation of validations) {
      const memberId = validation.memberId + copy;
      const validationId = validation.validationId + copy;
      if (known.has(memberId)) history.validations.add({ ...validation, memberId, validationId });
    }
  }
  return {
    asOf: AS_OF,
    folded: { members: registry.members, totals: totalsOf(memberCount, months) },
    history,
  };
}

function totalsOf(memberCount: number, months: number): ShipmentTotals {
  const totals = new ShipmentTotals(AS_OF);
  const contribution = emptyContribution();
  for (let member = 0; member < memberCount; member++) {
    for (let age = 0; age < months; age++) {
      const drawn = (member * 7_919 + age * 104_729) % 1_000_003;
      contribution.member = member;
      contribution.day = AS_OF - age * DAYS_A_MONTH;
      contribution.month = monthOfDay(contribution.day);
      contribution.valueCents = 100_000 + drawn * 40;
      contribution.weightGrams = 1_000 + drawn;
      contribution.chapter = 1 + (drawn % CHAPTERS);
      contribution.threatLevel = drawn % 1_000;
      contribution.anomalyPoints = drawn % 50 === 0 ? 40 : 0;
      contribution.midVerdict = drawn % 12 === 0 ? "mismatch" : "match";
      contribution.usedFast = drawn % 9 === 0;
      totals.add(contribution, 1);
    }
  }
  return totals;
}
