import type { PlanPolicy } from "../policy/plan-policy.ts";
import { ANY_TYPE, type VisitHours, type VisitMode, visitHoursKey } from "../policy/visit-hours.ts";
import type { EntityType } from "../records/fields/programme-codes.ts";
import { PlanRequestError } from "./plan-request-error.ts";
import type { RiskBand } from "./risk-band.ts";

/** How members are visited and what that takes. */
export class VisitTable {
  readonly #modes: PlanPolicy["modes"];
  readonly #tables: readonly ReadonlyMap<string, number>[];

  /** Lines of `given` go before the policy's: its `*` line stands for every type that it does not name. */
  constructor({ modes, hours }: Pick<PlanPolicy, "modes" | "hours">, given: readonly VisitHours[]) {
    this.#modes = modes;
    this.#tables = [tableOf(given), tableOf(hours)];
  }

  modeOf(isNeverValidated: boolean, band: RiskBand): VisitMode {
    return isNeverValidated ? this.#modes.neverValidated : this.#modes[band];
  }

  hoursOf(entityType: EntityType, mode: VisitMode): number {
    for (const table of this.#tables) {
      const hours =
        table.get(visitHoursKey({ entityType, mode })) ??
        table.get(visitHoursKey({ entityType: ANY_TYPE, mode }));
      if (hours !== undefined) return hours;
    }
    throw new RangeError(
      `no hours for ${entityType} ${mode}: the policy has no line for ${ANY_TYPE} ${mode}`,
    );
  }
}

function tableOf(lines: readonly VisitHours[]): Map<string, number> {
  const table = new Map<string, number>();
  for (const line of lines) {
    const key = visitHoursKey(line);
    if (table.has(key))
      throw new PlanRequestError(
        "duplicate-hours",
        "hours",
        `the hours of ${key} are given twice; give them once`,
      );
    table.set(key, line.hours);
  }
  return table;
}
