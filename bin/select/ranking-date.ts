import { dirname, join } from "node:path";
import * as z from "zod";
import { readJsonFile } from "../../adapters/files/json-file.ts";
import { InputError } from "../../core/records/input-error.ts";

const summarySchema = z.object({ asOf: z.iso.date() });

/** The date of the ranking that a file of candidates is of: the summary beside it tells; null where there is none. */
export async function rankingDateBeside(candidates: string): Promise<string | null> {
  try {
    const summary = summarySchema.safeParse(await readJsonFile(join(dirname(candidates), "summary.json")));
    return summary.success ? summary.data.asOf : null;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
