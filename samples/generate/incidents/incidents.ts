import { dayToText } from "../../../core/records/calendar-date.ts";
import type { Incident } from "../../../core/records/fields/incident.ts";
import type { Draws } from "../draws.ts";
import { ENTITY_TRAITS } from "../members/entity-mix.ts";
import type { SampleMember } from "../members/members.ts";
import { AS_OF, DAYS_A_YEAR, FIRST_INCIDENT } from "../period.ts";
import { weightedKeys } from "../weighted.ts";

const KINDS = weightedKeys({
  contraband: 38,
  theft: 18,
  tampering: 16,
  humanSmuggling: 9,
  cyber: 7,
  organisedCrime: 5,
  agricultural: 4,
  other: 3,
});
/** A little over a third happen at the factory, as the programme's report of 2021 says; the rest by guess. */
const PLACES = weightedKeys({
  manufacturing: 36,
  transit: 26,
  warehouse: 16,
  port: 12,
  destination: 6,
  unknown: 4,
});
const SEVERITIES = weightedKeys({ "1": 45, "2": 35, "3": 20 });
/** Categories of the security criteria; business partners (3) fail most. */
const CATEGORIES = weightedKeys({
  "1": 2,
  "2": 8,
  "3": 19,
  "4": 7,
  "5": 16,
  "6": 12,
  "7": 10,
  "8": 4,
  "9": 7,
  "10": 7,
  "11": 5,
  "12": 3,
});

/** Security incidents of the last five years, each while its member was certified; by day. */
export function incidentsOf(draws: Draws, members: readonly SampleMember[]): Incident[] {
  const drawn = members.flatMap((member) => incidentsOfMember(draws, member));
  drawn.sort((a, b) => a.on - b.on);
  return drawn.map(({ on, memberId }, at) => ({
    incidentId: `I${String(at + 1).padStart(6, "0")}`,
    memberId,
    occurredOn: dayToText(on),
    kind: KINDS.draw(draws),
    severity: SEVERITIES.draw(draws),
    selfReported: draws.chance(0.35),
    place: PLACES.draw(draws),
    mscCategory: CATEGORIES.draw(draws),
  }));
}

function incidentsOfMember(draws: Draws, { record, membership }: SampleMember) {
  const from = Math.max(FIRST_INCIDENT, membership.certifiedOn ?? AS_OF);
  const years = (AS_OF - from) / DAYS_A_YEAR;
  const count = draws.count(ENTITY_TRAITS[record.entityType].incidents * years);
  return Array.from({ length: count }, () => ({
    on: draws.between(from, AS_OF - 1),
    memberId: record.memberId,
  }));
}
