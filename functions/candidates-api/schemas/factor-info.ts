import * as z from "zod";
import { list } from "./list.ts";

const meanings = z.record(z.string(), z.string());

/** What is known of a factor: the wording for its codes. */
export const factorInfoSchema = z
  .object({
    factor: z.string(),
    /** Of a member's factor: the axis of the Five Step guide. */
    axis: z.string().optional(),
    /** What it measures and why that counts. */
    sentence: z.string(),
    /** Unit of the measured value. */
    unit: z.string(),
    /** Of a member's factor: points at a level of one. */
    weight: z.int().optional(),
    /** The public text that names the factor. */
    source: z.string(),
    /** What each code means that the factor can end with; a code in angle brackets stands for values. */
    outcomes: meanings,
  })
  .meta({ id: "FactorInfo" });

export type FactorInfo = z.output<typeof factorInfoSchema>;

export const factorsSchema = z
  .object({ member: list(factorInfoSchema), shipment: list(factorInfoSchema) })
  .meta({ id: "Factors" });

export type Factors = z.output<typeof factorsSchema>;
