import { inOrder } from "./in-order.ts";
import type { Plan, PlanBacklog } from "./plan.ts";

const HUNDREDTHS = 100;

/** Specialists who do so many hours of validations in a year, to hundredths, rounded up. */
export function specialistsFor(hours: number, specialistHoursPerYear: number): number {
  return Math.ceil((hours * HUNDREDTHS) / specialistHoursPerYear) / HUNDREDTHS;
}

/** The staff that would clear a backlog in a year, by office and by the year of the visits (6 USC 969(3): personnel needed). */
export function staffFor(backlog: readonly PlanBacklog[], specialistHoursPerYear: number): Plan["staff"] {
  const groups = Map.groupBy(backlog, ({ fieldOffice, year }) => JSON.stringify([fieldOffice ?? "", year]));
  const staff = [...groups.values()].flatMap((visits) => {
    const hours = visits.reduce((sum, visit) => sum + visit.hours, 0);
    return visits.slice(0, 1).map(({ fieldOffice, year }) => ({
      fieldOffice,
      year,
      visits: visits.length,
      hours,
      specialists: specialistsFor(hours, specialistHoursPerYear),
    }));
  });
  return staff.sort(
    (one, other) => inOrder(one.fieldOffice ?? "", other.fieldOffice ?? "") || inOrder(one.year, other.year),
  );
}
