import * as z from "zod";
import { monthTextSchema } from "./month-text.ts";

/** Visits that a field office can make in a month. */
export const capacityLineSchema = z.strictObject({
  fieldOffice: z.string().trim().min(1).max(40),
  /** `YYYY-MM`. */
  month: monthTextSchema,
  visits: z.int().min(0).max(100_000),
});

export type CapacityLine = z.output<typeof capacityLineSchema>;

/** What a line is for; a capacity has each once. */
export function capacityKey({ fieldOffice, month }: Pick<CapacityLine, "fieldOffice" | "month">): string {
  return `${fieldOffice} ${month}`;
}
