import type { MemberFacts } from "../../../../core/factors/member/member-facts.ts";
import { dayFromText } from "../../../../core/records/calendar-date.ts";

/** A validated importer with nothing to its name, changed as the test says. */
export function factsOf(change: Partial<MemberFacts> = {}): MemberFacts {
  return {
    asOf: dayFromText("2026-11-16"),
    entityType: "IMP",
    status: "validated",
    entries: 0,
    valueCents: 0,
    fastEntries: 0,
    threatDollars: 0,
    threatLevelDollars: 0,
    rates: { incidents: rateOf(0, 0), anomalies: rateOf(0, 0), midErrors: rateOf(0, 0) },
    fastParticipant: undefined,
    everValidated: true,
    validationOnFile: true,
    mustDeficiencies: 0,
    shouldDeficiencies: 0,
    actionsOpenSince: undefined,
    validatable: true,
    clockStartedOn: dayFromText("2024-11-16"),
    dueOn: dayFromText("2028-11-16"),
    ...change,
  };
}

/** A rate of whole events in whole entries; `base` in thousandths of an event per 1,000 entries. */
export function rateOf(events: number, entries: number, base: number | undefined = 0) {
  return { events: events * 1000, exposure: entries * 1000, base };
}
