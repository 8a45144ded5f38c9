import { columnValue } from "../rank/column-value.ts";
import { type Day, dayFromText } from "../records/calendar-date.ts";
import type { Member } from "../records/fields/member.ts";
import type { EntityType, Status } from "../records/fields/programme-codes.ts";

/** 0: no benefits; 1 certified (6 USC 964), 2 validated (6 USC 965), 3 exceeding (6 USC 966). */
export type BenefitTier = 0 | 1 | 2 | 3;

/** From `day` on, until the next step. */
interface Step {
  readonly day: Day;
  readonly status: Status;
}

/** The first day of the calendar: stands for "as long as anyone knows". */
const ALWAYS: Day = 0;

const TIER_OF_STATUS: Readonly<Record<Status, BenefitTier>> = {
  applied: 0,
  certified: 1,
  validated: 2,
  exceeding: 3,
  suspended: 0,
  removed: 0,
  withdrawn: 0,
};

const STATUS_OF_TIER = { "1": "certified", "2": "validated", "3": "exceeding" } as const;

/** Statuses that end benefits; one of these without a day leaves no day on which benefits are certain. */
const ENDS_BENEFITS: ReadonlySet<Status> = new Set<Status>(["suspended", "removed", "withdrawn"]);

/** Only importers and exporters reach tier 3 (CTPAT Best Practices Framework, 20 July 2021). */
const TIER_THREE_TYPES: ReadonlySet<EntityType> = new Set<EntityType>(["IMP", "EXP"]);

/** What a member was on any day (design, law 6). Looking up allocates nothing. */
export class StatusTimeline {
  /**
   * First day of a status that was taken from the member's present state because no day was given for it; -1 where every
   * step has its day.
   */
  readonly undatedFrom: Day;
  /** How many of the steps stood in a status history; the others were derived. */
  private readonly recordedSteps: number;
  private readonly days: readonly Day[];
  private readonly statuses: readonly Status[];
  private readonly tiers: readonly BenefitTier[];

  constructor(steps: readonly Step[], undatedFrom: Day, entityType: EntityType, recordedSteps = 0) {
    this.undatedFrom = undatedFrom;
    this.recordedSteps = recordedSteps;
    this.days = steps.map((step) => step.day);
    this.statuses = steps.map((step) => step.status);
    this.tiers = steps.map(({ status }) => benefitTier(status, entityType));
  }

  /** The status on a day; undefined before the first known one. */
  statusOn(day: Day): Status | undefined {
    const step = this.stepOn(day);
    return step < 0 ? undefined : this.statuses[step];
  }

  /** The tier whose benefits the member had on a day; `exceeding` is 2 for all but importers and exporters. */
  benefitTierOn(day: Day): BenefitTier {
    const step = this.stepOn(day);
    return step < 0 ? 0 : columnValue(this.tiers, step, 0);
  }

  /** The first day of a status in the member's status history; -1 where that has none. */
  firstRecorded(status: Status): Day {
    const step = this.statuses.indexOf(status);
    const day = step < this.recordedSteps ? this.days[step] : undefined;
    return day === undefined ? -1 : day;
  }

  /** Whether the status on a day rests on a present status that came without its day. */
  isUndatedOn(day: Day): boolean {
    return this.undatedFrom >= 0 && day >= this.undatedFrom;
  }

  /** Index of the last step that began on or before the day; -1 where there is none. */
  private stepOn(day: Day): number {
    let low = 0;
    let high = this.days.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const start = this.days[middle];
      if (start !== undefined && start <= day) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function benefitTier(status: Status, entityType: EntityType): BenefitTier {
  return status === "exceeding" && !TIER_THREE_TYPES.has(entityType) ? 2 : TIER_OF_STATUS[status];
}

/**
 * The timeline of a member record.
 *
 * With a status history the history rules, sorted by day; of several entries for one day the last listed holds. If the
 * present status is suspended, removed or withdrawn and the history ends otherwise, that status has no day: it holds from the
 * day of the history's last entry, for no later day is certain to have had benefits.
 *
 * Without a history it is derived from the dates and the present state:
 * - the present status is `status`, made precise by `tier` where `status` is absent or a tier of its own; where both are
 *   absent, what the dates show (`validated` by a validation date, else `certified` by its date);
 * - `suspended`, `removed`, `withdrawn` and `applied` have no day of their own and hold on every day;
 * - `certified` holds from certifiedOn; `validated` from initialValidationOn, else lastValidationOn; `exceeding` from
 *   lastValidationOn, else initialValidationOn. A step without a day holds from the day of the step below, else on every day,
 *   and no step begins before the one below it.
 */
export function statusTimelineOf(member: Member): StatusTimeline {
  const { steps, undatedFrom } = member.statusHistory?.length
    ? fromHistory(member, member.statusHistory)
    : fromPresentState(member);
  return new StatusTimeline(steps, undatedFrom, member.entityType, member.statusHistory?.length);
}

interface Derived {
  readonly steps: readonly Step[];
  readonly undatedFrom: Day;
}

function fromHistory(member: Member, history: NonNullable<Member["statusHistory"]>): Derived {
  const steps: Step[] = history
    .map(({ on, status }) => ({ day: dayFromText(on), status }))
    .sort((left, right) => left.day - right.day);
  const last = steps.at(-1);
  const present = member.status;
  if (last === undefined || present === undefined || present === last.status || !ENDS_BENEFITS.has(present)) {
    return { steps, undatedFrom: -1 };
  }
  return { steps: [...steps, { day: last.day, status: present }], undatedFrom: last.day };
}

function fromPresentState(member: Member): Derived {
  const present = presentStatus(member);
  if (present === undefined) return { steps: [], undatedFrom: -1 };
  const tier = TIER_OF_STATUS[present];
  if (tier === 0) return { steps: [{ day: ALWAYS, status: present }], undatedFrom: ALWAYS };
  return climb(member, tier);
}

function presentStatus({
  status,
  tier,
  certifiedOn,
  initialValidationOn,
  lastValidationOn,
}: Member): Status | undefined {
  const ofTier = tier === undefined ? undefined : STATUS_OF_TIER[tier];
  if (status !== undefined) return TIER_OF_STATUS[status] > 0 ? (ofTier ?? status) : status;
  if (ofTier !== undefined) return ofTier;
  if (initialValidationOn !== undefined || lastValidationOn !== undefined) return "validated";
  return certifiedOn === undefined ? undefined : "certified";
}

function climb(member: Member, tier: BenefitTier): Derived {
  const { certifiedOn, initialValidationOn, lastValidationOn } = member;
  const ladder: readonly (readonly [Status, string | undefined])[] = [
    ["certified", certifiedOn],
    ["validated", initialValidationOn ?? lastValidationOn],
    ["exceeding", lastValidationOn ?? initialValidationOn],
  ];
  const steps: Step[] = [];
  let undatedFrom: Day = -1;
  for (const [status, on] of ladder.slice(0, tier)) {
    const below = steps.at(-1)?.day ?? ALWAYS;
    const isPresent = TIER_OF_STATUS[status] === tier;
    if (on !== undefined) steps.push({ status, day: Math.max(below, dayFromText(on)) });
    else if (isPresent) {
      steps.push({ status, day: below });
      undatedFrom = below;
    }
  }
  return { steps, undatedFrom };
}
