import { loadMappings } from "../../adapters/files/mapping-file.ts";
import { readRecords } from "../../adapters/files/read-records.ts";
import type { Validation } from "../../core/records/fields/validation.ts";
import { FIELD_TABLES } from "../../core/records/kinds.ts";
import type { Reject } from "../../core/records/reject.ts";
import { type PlanOutcomes, planOutcomes } from "../../core/select/plan-outcomes.ts";
import { readPlan } from "./plan-file.ts";

export interface OutcomesRequest {
  readonly plan: string;
  readonly validations: readonly string[];
  /** Presets' names or files. */
  readonly maps: readonly string[];
}

export interface OutcomesResult {
  readonly outcomes: PlanOutcomes;
  /** Validation records read, and those that could not be. */
  readonly read: number;
  readonly rejects: readonly Reject[];
}

/** Reads a plan and what its visits found. */
export async function runOutcomes(request: OutcomesRequest): Promise<OutcomesResult> {
  const plan = await readPlan(request.plan);
  const mappings = await loadMappings(request.maps);
  const validations: Validation[] = [];
  const rejects: Reject[] = [];
  const reports = await readRecords({
    kind: "validation",
    table: FIELD_TABLES.validation,
    paths: request.validations,
    mapping: mappings.validation,
    onRecord: (validation) => validations.push(validation),
    onReject: (reject) => rejects.push(reject),
  });
  const read = reports.reduce((sum, report) => sum + report.read, 0);
  return { outcomes: planOutcomes(plan, validations), read, rejects };
}
