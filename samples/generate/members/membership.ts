import type { Day } from "../../../core/records/calendar-date.ts";
import type { Status } from "../../../core/records/fields/programme-codes.ts";
import type { Draws } from "../draws.ts";
import { AS_OF, DAYS_A_YEAR, FIRST_APPLICATION } from "../period.ts";
import { weightedKeys } from "../weighted.ts";

interface Step {
  readonly on: Day;
  readonly status: Status;
}

/** What a member was from which day on, and when it was visited. */
export interface Membership {
  readonly steps: readonly Step[];
  readonly certifiedOn?: Day;
  /** Days of the validations, first to last. */
  readonly validatedOn: readonly Day[];
}

/** How a membership ends, if it does; roughly the published shares (1.3 % suspended, 0.7 % removed in a year). */
const FATES = weightedKeys({ none: 925, suspended: 25, reinstated: 20, removed: 15, withdrawn: 15 });

/** Fates fall in the last two years, so that credit ends amid the entries. */
const FATES_FROM = AS_OF - 730;

/** Members that were never validated were certified since: a programme does not forget them for longer. */
const NEVER_VALIDATED_FROM = AS_OF - 900;

/** A membership with coherent dates up to `AS_OF`; `exceeding` is the chance of tier 3. */
export function membership(draws: Draws, exceeding: number): Membership {
  const appliedOn = draws.between(FIRST_APPLICATION, AS_OF - 5);
  const applied: Step = { on: appliedOn, status: "applied" };
  const certifiedOn = appliedOn + draws.between(20, 110);
  if (certifiedOn >= AS_OF || draws.chance(0.015)) return { steps: [applied], validatedOn: [] };

  const validatedOn = validationDays(draws, certifiedOn);
  const steps = [
    applied,
    { on: certifiedOn, status: "certified" } as const,
    ...validated(draws, validatedOn, exceeding),
  ];
  return { steps: [...steps, ...fate(draws, steps)], certifiedOn, validatedOn };
}

/** First validation within a year of certification, then every four years; some late, a few never (6 USC 965(a), 969). */
function validationDays(draws: Draws, certifiedOn: Day): Day[] {
  if (draws.chance(0.12) && certifiedOn > NEVER_VALIDATED_FROM) return [];
  const initial = certifiedOn + (draws.chance(0.1) ? draws.between(366, 800) : draws.between(90, 365));
  const days: Day[] = [];
  for (let cycle = 0, day = initial; day < AS_OF; cycle++) {
    days.push(day);
    const late = draws.chance(0.15) ? draws.between(60, 500) : 0;
    day = initial + Math.round((cycle + 1) * 4 * DAYS_A_YEAR) + late - draws.between(0, 120);
  }
  return days;
}

function validated(draws: Draws, days: readonly Day[], exceeding: number): Step[] {
  const [initial] = days;
  if (initial === undefined) return [];
  const steps: Step[] = [{ on: initial, status: "validated" }];
  if (!draws.chance(exceeding)) return steps;
  const on = draws.pick(days) + draws.between(1, 60);
  return on < AS_OF ? [...steps, { on, status: "exceeding" }] : steps;
}

function fate(draws: Draws, steps: readonly Step[]): Step[] {
  const drawn = FATES.draw(draws);
  const last = steps.at(-1);
  if (drawn === "none" || last === undefined) return [];
  const on = Math.max(last.on + 30, draws.between(FATES_FROM, AS_OF - 1));
  const then = on + draws.between(45, 200);
  const ends: Readonly<Record<typeof drawn, readonly Step[]>> = {
    suspended: [{ on, status: "suspended" }],
    reinstated: [
      { on, status: "suspended" },
      { on: then, status: last.status },
    ],
    removed: [
      { on, status: "suspended" },
      { on: then, status: "removed" },
    ],
    withdrawn: [{ on, status: "withdrawn" }],
  };
  return ends[drawn].filter((step) => step.on < AS_OF);
}

/** The same membership with its first validation before its certification: the slip that GAO-17-84 found in the portal. */
export function contradicted(draws: Draws, given: Membership): Membership {
  const { certifiedOn, validatedOn, steps } = given;
  const [initial, ...later] = validatedOn;
  if (certifiedOn === undefined || initial === undefined) return given;
  const wrong = certifiedOn - draws.between(30, 200);
  const misdated = steps.map((step) => (step.on === initial ? { ...step, on: wrong } : step));
  return { ...given, steps: misdated, validatedOn: [wrong, ...later] };
}
