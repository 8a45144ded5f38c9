import { writeFile } from "node:fs/promises";
import { readJsonLines } from "../../adapters/files/json-lines.ts";
import { OutputFolder } from "../../adapters/files/output-folder.ts";
import { loadPolicy } from "../../adapters/files/policy-file.ts";
import type { NamedPolicy } from "../../adapters/policy/named-policy.ts";
import { InputError } from "../../core/records/input-error.ts";
import { makePlan } from "../../core/select/make-plan.ts";
import type { Plan } from "../../core/select/plan.ts";
import { type PlanCandidate, planCandidateSchema } from "../../core/select/plan-candidate.ts";
import { PLAN_FILES, planFiles } from "../../core/select/plan-files.ts";
import { planDecisionSchema } from "../../core/select/standing-decisions.ts";
import { readCapacity, readVisitHours } from "./capacity-files.ts";
import { rankingDateBeside } from "./ranking-date.ts";
import type { SelectRequest } from "./select-request.ts";

/** What a finished run gives its caller. */
export interface SelectResult {
  readonly plan: Plan;
  readonly policy: NamedPolicy;
}

/** Makes the plan of validations from files and writes it so that its files appear whole or not at all. */
export async function runSelect(request: SelectRequest): Promise<SelectResult> {
  const { candidates, decisions, hours, seed, from, months } = request;
  const policy = await loadPolicy(request.policy);
  const plan = makePlan({
    capacity: await readCapacity(request.capacity),
    hours: hours === undefined ? [] : await readVisitHours(hours),
    candidates: await readCandidates(candidates),
    decisions:
      decisions === undefined
        ? []
        : await readJsonLines({
            path: decisions,
            schema: planDecisionSchema,
            code: "bad-decisions",
            remedy: "give one decision a line",
          }),
    asOf: await rankingDateBeside(candidates),
    policy,
    seed,
    from,
    months,
  });
  await writePlan(plan, request.out);
  return { plan, policy };
}

const RANKING_REMEDY = "give the candidates.ndjson of a ranking";

async function readCandidates(path: string): Promise<PlanCandidate[]> {
  const found = await readJsonLines({
    path,
    schema: planCandidateSchema,
    code: "bad-candidates",
    remedy: RANKING_REMEDY,
  });
  if (found.length === 0)
    throw new InputError("bad-candidates", path, `it holds no candidate; ${RANKING_REMEDY}`);
  return found;
}

async function writePlan(plan: Plan, folder: string): Promise<void> {
  const output = await OutputFolder.in(folder);
  try {
    const files = planFiles(plan);
    for (const name of PLAN_FILES) await writeFile(output.path(name), files[name]);
    await output.publish([]);
  } catch (error) {
    await output.discard();
    throw error;
  }
}
