import { type Day, dayFromText, monthOfDay } from "../records/calendar-date.ts";
import type { Incident } from "../records/fields/incident.ts";

/** What an incident of severity 1 that customs found weighs. */
const WHOLE = 1000;

/** Incidents of one member by month (since January 1970), in thousandths of an incident of severity 1. */
export type MonthlyIncidents = ReadonlyMap<number, number>;

/**
 * The incidents of members, each once (design, law 4): however many files and messages bring an incidentId, in whatever order
 * and in however many parts that are merged later. Incidents are few (3 % of members have one in a year), so they are kept,
 * and totals are made from what is left when all have come.
 */
export class IncidentActivity {
  private readonly byId = new Map<string, Incident>();
  private readonly disputed = new Set<string>();

  /** Ids that came with different content; the one whose content is greater by code unit counts. */
  get conflicts(): ReadonlySet<string> {
    return this.disputed;
  }

  add(incident: Incident): void {
    const held = this.byId.get(incident.incidentId);
    if (held === undefined) {
      this.byId.set(incident.incidentId, incident);
      return;
    }
    const heldContent = contentOf(held);
    const content = contentOf(incident);
    if (content === heldContent) return;
    this.disputed.add(incident.incidentId);
    if (content > heldContent) this.byId.set(incident.incidentId, incident);
  }

  /** Takes over what another part of the records brought. */
  merge(other: IncidentActivity): void {
    for (const incident of other.byId.values()) this.add(incident);
    for (const id of other.disputed) this.disputed.add(id);
  }

  /**
   * Incidents by memberId and month, up to and with the day `asOf`, weighted by severity (1 to 3). One that the member itself
   * reported weighs `selfReportedShare` thousandths: self-reporting brings a review rather than a suspension.
   */
  monthlyTotals(asOf: Day, selfReportedShare: number): ReadonlyMap<string, MonthlyIncidents> {
    const totals = new Map<string, Map<number, number>>();
    for (const { memberId, occurredOn, severity, selfReported } of this.byId.values()) {
      const day = dayFromText(occurredOn);
      if (day > asOf) continue;
      const months = totals.get(memberId) ?? new Map<number, number>();
      const month = monthOfDay(day);
      const weight = Number(severity) * (selfReported ? selfReportedShare : WHOLE);
      months.set(month, (months.get(month) ?? 0) + weight);
      totals.set(memberId, months);
    }
    return totals;
  }
}

/** What of an incident counts here; incidents that agree in it are the same. */
function contentOf({ occurredOn, severity, selfReported, memberId }: Incident): string {
  return `${occurredOn} ${severity} ${selfReported === true} ${memberId}`;
}
