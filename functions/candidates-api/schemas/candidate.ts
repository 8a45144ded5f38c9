import * as z from "zod";
import { candidateJsonSchema } from "../../../core/rank/candidate-json.ts";

/** A candidate with every factor, as candidates.ndjson has it. */
export const candidateSchema = candidateJsonSchema
  // The document's generator shows the first of several literals only.
  .extend({ tier: z.int().min(0).max(3) })
  .meta({ id: "Candidate" });

export type Candidate = z.output<typeof candidateSchema>;
