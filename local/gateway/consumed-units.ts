import * as z from "zod";
import type { RequestCount } from "./request-counts.ts";

/** Operations that DynamoDB bills, and in which unit. */
const BILLED: ReadonlyMap<string, "readUnits" | "writeUnits"> = new Map([
  ["BatchGetItem", "readUnits"],
  ["GetItem", "readUnits"],
  ["Query", "readUnits"],
  ["Scan", "readUnits"],
  ["BatchWriteItem", "writeUnits"],
  ["DeleteItem", "writeUnits"],
  ["PutItem", "writeUnits"],
  ["UpdateItem", "writeUnits"],
]);

/** A request to DynamoDB that also asks what it uses up; the caller's own wish stands. */
export function askForUnits(
  operation: string,
  body: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return BILLED.has(operation) ? { ReturnConsumedCapacity: "TOTAL", ...body } : body;
}

const capacitySchema = z.object({ CapacityUnits: z.number() });
const answerSchema = z.object({ ConsumedCapacity: z.union([capacitySchema, z.array(capacitySchema)]) });

/** What a request used up, as DynamoDB's answer says; nothing where it does not say. */
export function unitsOf(operation: string, answer: unknown): Omit<RequestCount, "requests"> {
  const units = { readUnits: 0, writeUnits: 0 };
  const unit = BILLED.get(operation);
  const reading = answerSchema.safeParse(answer);
  if (unit === undefined || !reading.success) return units;
  for (const { CapacityUnits } of [reading.data.ConsumedCapacity].flat()) units[unit] += CapacityUnits;
  return units;
}
