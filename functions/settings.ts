import type * as z from "zod";
import { ConfigurationError } from "../adapters/configuration-error.ts";
import type { Environment } from "./outside.ts";

/** Reads a function's settings from its environment, once. Throws ConfigurationError that names each variable at fault. */
export function readSettings<Settings>(schema: z.ZodType<Settings>, environment: Environment): Settings {
  // Once, so that a parser made for the schema would cost more than it saves.
  const reading = schema.safeParse(environment, { jitless: true });
  if (reading.success) return reading.data;
  const names = reading.error.issues.map(({ path }) => path.join("."));
  const problems = reading.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new ConfigurationError(
    names.join(", "),
    `the environment does not fit (${problems.join("; ")}); set it where the function is deployed`,
  );
}
