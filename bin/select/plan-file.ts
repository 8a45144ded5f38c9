import { readJsonFile } from "../../adapters/files/json-file.ts";
import { InputError } from "../../core/records/input-error.ts";
import { type Plan, planSchema } from "../../core/select/plan.ts";

/** Reads a plan.json. Throws InputError that names the first thing wrong with it. */
export async function readPlan(path: string): Promise<Plan> {
  const reading = planSchema.safeParse(await readJsonFile(path));
  if (reading.success) return reading.data;
  const [issue] = reading.error.issues;
  const where = issue?.path.join(".") || "the document";
  throw new InputError(
    "bad-plan",
    path,
    `${where}: ${issue?.message ?? "is wrong"}; give the plan.json that greenlane select wrote`,
  );
}
