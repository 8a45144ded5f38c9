import { inParallel } from "../../adapters/aws/in-parallel.ts";
import type { Validation } from "../../core/records/fields/validation.ts";
import { planSchema } from "../../core/select/plan.ts";
import { planOutcomes } from "../../core/select/plan-outcomes.ts";
import { notFound } from "./api-problem.ts";
import type { ApiWork } from "./api-work.ts";
import { planFileKey } from "./plan-folder.ts";
import type { PlanDetail } from "./schemas/plan.ts";
import type { PlanEntry } from "./schemas/plan-entry.ts";
import type { PlanOutcomes } from "./schemas/plan-outcomes.ts";

/** Members read at once. */
const CONCURRENCY = 16;

/** What is listed of a plan. Throws ApiProblem where there is none of that id. */
export async function planEntry(planId: string, { ports }: ApiWork): Promise<PlanEntry> {
  const entry = await ports.plans.get(planId);
  if (entry === undefined) throw notFound("plan", planId);
  return entry;
}

/** A plan as it was made. Throws ApiProblem where there is none of that id. */
export async function planDetail(planId: string, work: ApiWork): Promise<PlanDetail> {
  const entry = await planEntry(planId, work);
  const bytes = await work.ports.objects.read(planFileKey(planId, "plan.json"));
  return { entry, plan: planSchema.parse(JSON.parse(new TextDecoder().decode(bytes))) };
}

/** What the visits of a plan found up to now. Throws ApiProblem where there is none of that id. */
export async function outcomesOf(planId: string, work: ApiWork): Promise<PlanOutcomes> {
  const { plan } = await planDetail(planId, work);
  const validations: Validation[] = [];
  // The validations of members whom the plan does not visit are not read: they tell nothing of its visits.
  const members = new Set(plan.picks.map(({ memberId }) => memberId));
  await inParallel(members, CONCURRENCY, async (memberId) => {
    const history = await work.ports.members.ofMember(memberId);
    validations.push(...history.validations);
  });
  const { unplanned: _, ...outcomes } = planOutcomes(plan, validations);
  return outcomes;
}
