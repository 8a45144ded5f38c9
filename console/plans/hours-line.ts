import type { PlanHours } from "../../functions/candidates-api/schemas/new-plan.ts";

/** Staff hours of a visit as they are typed. */
export interface HoursLine {
  readonly id: number;
  /** `*` for every type without a line of its own. */
  readonly entityType: PlanHours["entityType"];
  readonly mode: PlanHours["mode"];
  readonly text: string;
}

const MOST_HOURS = 10_000;

/** Hours that can be read: whole, from 1 to 10,000. */
export function isHours(text: string): boolean {
  return /^\d{1,5}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= MOST_HOURS;
}

/** The hours that the lines state; of an entity type and mode that comes twice the last. Undefined where there are none. */
export function hoursOf(lines: readonly HoursLine[]): readonly PlanHours[] | undefined {
  const stated = new Map(
    lines
      .filter(({ text }) => isHours(text))
      .map(({ entityType, mode, text }) => [
        `${entityType} ${mode}`,
        { entityType, mode, hours: Number(text) },
      ]),
  );
  return stated.size === 0 ? undefined : [...stated.values()];
}
