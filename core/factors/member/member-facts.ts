import type { Day } from "../../records/calendar-date.ts";
import type { EntityType, Status } from "../../records/fields/programme-codes.ts";

/** The rates that are shrunk towards their entity type's. */
export type RateId = "incidents" | "anomalies" | "midErrors";

/** What a rate is made of. */
export interface RateFacts {
  /** Events and entries in thousandths, each month weighted by its age. */
  events: number;
  exposure: number;
  /** Rate of the entity type, in thousandths of an event per 1,000 entries; undefined where nobody has entries. */
  base: number | undefined;
}

/**
 * What ranking needs to know of one member, looked up and in numbers. One object serves a whole ranking: it is filled anew
 * for each member, so nothing may keep it.
 */
export interface MemberFacts {
  asOf: Day;
  entityType: EntityType;
  /** Status as of the date; undefined where nothing tells (an importer known by its shipments only). */
  status: Status | undefined;
  /** Shipments in the months that volume and value look at. */
  entries: number;
  valueCents: number;
  fastEntries: number;
  /** Whole dollars, and dollars times threat level in thousandths, of entries whose origin has a known threat. */
  threatDollars: number;
  threatLevelDollars: number;
  rates: Readonly<Record<RateId, RateFacts>>;
  /** Whether the member takes part in FAST; undefined where not said. */
  fastParticipant: boolean | undefined;
  /** Whether a validation is known, or the status shows one; undefined where neither tells. */
  everValidated: boolean | undefined;
  /** Whether the newest validation is on file, with what follows. */
  validationOnFile: boolean;
  mustDeficiencies: number | undefined;
  shouldDeficiencies: number | undefined;
  /** Day of the validation whose required actions are open; undefined where none are. */
  actionsOpenSince: Day | undefined;
  /** False where the member cannot be visited for no fault of its own. */
  validatable: boolean;
  /** Start and end of the time in which the next validation falls due; undefined where dates are missing. */
  clockStartedOn: Day | undefined;
  dueOn: Day | undefined;
}
