import * as z from "zod";
import { readTable } from "../../adapters/files/table-file.ts";
import { type VisitHours, visitHoursKey, visitHoursSchema } from "../../core/policy/visit-hours.ts";
import { type CapacityLine, capacityKey, capacityLineSchema } from "../../core/select/capacity-line.ts";

const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/, "is no whole number")
  .transform(Number);

const capacityRow = capacityLineSchema.extend({ visits: wholeNumber.pipe(capacityLineSchema.shape.visits) });

const hoursRow = visitHoursSchema.extend({ hours: wholeNumber.pipe(visitHoursSchema.shape.hours) });

/** Reads visits per field office and month: the columns `fieldOffice`, `month`, `visits`. */
export function readCapacity(path: string): Promise<CapacityLine[]> {
  return readTable({ path, schema: capacityRow, keyOf: capacityKey });
}

/** Reads hours of visits: the columns `entityType` (`*` for all others), `mode`, `hours`. */
export function readVisitHours(path: string): Promise<VisitHours[]> {
  return readTable({ path, schema: hoursRow, keyOf: visitHoursKey });
}
