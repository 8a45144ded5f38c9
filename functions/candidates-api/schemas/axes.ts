import * as z from "zod";
import { points } from "./amounts.ts";

/** Points by the axes of the Five Step guide, and oversight. */
export const axesSchema = z
  .object({ threat: points, vulnerability: points, exposure: points, oversight: points })
  .meta({ id: "Axes" });

export type Axes = z.output<typeof axesSchema>;
