import * as z from "zod";

/** An answer in JSON. */
export function answer<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { "application/json": { schema } } };
}

/** A body in JSON. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { "application/json": { schema } } };
}

/** The id of an upload's intake in a path. */
export const intakeIdSchema = z
  .string()
  .regex(/^\d{8}T\d{6}Z-[0-9a-f]{10}$/)
  .meta({ description: "Id of an intake.", example: "20260630T120000Z-0123456789" });

/** The id of a plan in a path. */
export const planIdSchema = z
  .string()
  .regex(/^\d{8}T\d{6}Z-[0-9a-f]{12}$/)
  .meta({ description: "Id of a plan.", example: "20260630T120000Z-0123456789ab" });
