import type { ShipmentColumns } from "../activity/shipment-columns.ts";
import type { ValidationReading } from "../activity/validation-activity.ts";
import type { MemberFacts, RateFacts, RateId } from "../factors/member/member-facts.ts";
import { validationClock } from "../factors/member/validation-clock.ts";
import type { MemberPolicy } from "../policy/member-policy.ts";
import type { Day } from "../records/calendar-date.ts";
import type { Status } from "../records/fields/programme-codes.ts";
import type { RegisteredMember } from "../registry/registered-member.ts";
import type { BaseRatesByType } from "./base-rates.ts";
import { columnValue } from "./column-value.ts";
import type { MemberColumn } from "./member-column.ts";
import type { RateColumns } from "./rate-columns.ts";
import { validationDates } from "./validation-dates.ts";

/** Where the facts of members come from. */
export interface FactSources {
  readonly asOf: Day;
  readonly shipments: ShipmentColumns;
  readonly rates: Readonly<Record<RateId, RateColumns>>;
  readonly bases: BaseRatesByType;
  /** The newest validation of each member. */
  readonly newest: MemberColumn<ValidationReading>;
  readonly policy: MemberPolicy;
}

const RATE_IDS: readonly RateId[] = ["incidents", "anomalies", "midErrors"];

/** What a status alone shows: a suspended member may or may not have been validated before. */
const SHOWS_VALIDATION: Readonly<Partial<Record<Status, boolean>>> = {
  certified: false,
  validated: true,
  exceeding: true,
};

/** Looks up the facts of members, one after the other, in one object. */
export class FactsReader {
  private readonly sources: FactSources;
  private readonly facts: MemberFacts;

  constructor(sources: FactSources) {
    this.sources = sources;
    this.facts = emptyFacts(sources.asOf);
  }

  /** The facts of a member, until the next one is read. */
  read(member: RegisteredMember): MemberFacts {
    const { facts } = this;
    facts.entityType = member.entityType;
    facts.status = member.timeline.statusOn(facts.asOf);
    facts.fastParticipant = member.record.fastParticipant;
    facts.validatable = member.record.validatable !== false;
    this.readShipments(member.index);
    this.readRates(member);
    const newest = this.sources.newest[member.index];
    this.readNewestValidation(newest);
    this.readClock(member, newest);
    return facts;
  }

  private readShipments(index: number): void {
    const { facts, sources } = this;
    facts.entries = columnValue(sources.shipments.entries, index, 0);
    facts.valueCents = columnValue(sources.shipments.valueCents, index, 0);
    facts.fastEntries = columnValue(sources.shipments.fastEntries, index, 0);
    facts.threatDollars = columnValue(sources.shipments.threatDollars, index, 0);
    facts.threatLevelDollars = columnValue(sources.shipments.threatLevelDollars, index, 0);
  }

  private readRates({ index, entityType }: RegisteredMember): void {
    const bases = this.sources.bases.get(entityType);
    for (const id of RATE_IDS) {
      const rate = this.facts.rates[id];
      rate.events = columnValue(this.sources.rates[id].events, index, 0);
      rate.exposure = columnValue(this.sources.rates[id].exposure, index, 0);
      rate.base = bases?.[id];
    }
  }

  private readNewestValidation(newest: ValidationReading | undefined): void {
    const { facts } = this;
    facts.validationOnFile = newest !== undefined;
    facts.mustDeficiencies = newest?.musts;
    facts.shouldDeficiencies = newest?.shoulds;
    facts.actionsOpenSince = newest?.hasOpenActions ? newest.completedOn : undefined;
  }

  private readClock(member: RegisteredMember, newest: ValidationReading | undefined): void {
    const { facts } = this;
    const dates = validationDates(member, newest, facts.asOf);
    const clock = validationClock(dates, this.sources.policy);
    facts.clockStartedOn = clock?.startedOn;
    facts.dueOn = clock?.dueOn;
    facts.everValidated =
      dates.lastValidatedOn !== undefined || (facts.status && SHOWS_VALIDATION[facts.status]);
  }
}

function emptyFacts(asOf: Day): MemberFacts {
  return {
    asOf,
    entityType: "IMP",
    status: undefined,
    entries: 0,
    valueCents: 0,
    fastEntries: 0,
    threatDollars: 0,
    threatLevelDollars: 0,
    rates: { incidents: emptyRate(), anomalies: emptyRate(), midErrors: emptyRate() },
    fastParticipant: undefined,
    everValidated: undefined,
    validationOnFile: false,
    mustDeficiencies: undefined,
    shouldDeficiencies: undefined,
    actionsOpenSince: undefined,
    validatable: true,
    clockStartedOn: undefined,
    dueOn: undefined,
  };
}

function emptyRate(): RateFacts {
  return { events: 0, exposure: 0, base: undefined };
}
