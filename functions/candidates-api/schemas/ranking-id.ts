import * as z from "zod";

/** The id of a ranking: when it was asked for, and digits of its content's hash. */
export const rankingIdSchema = z
  .string()
  .regex(/^\d{8}T\d{6}Z-[0-9a-f]{12}$/)
  .meta({ description: "Id of a ranking.", example: "20260630T120000Z-0123456789ab" });
