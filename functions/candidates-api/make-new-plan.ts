import { attachment } from "../../adapters/s3/content-disposition.ts";
import { sha256 } from "../../adapters/sha256.ts";
import type { Decision } from "../../core/select/decision.ts";
import { makePlan } from "../../core/select/make-plan.ts";
import type { Plan } from "../../core/select/plan.ts";
import { type PlanCandidate, planCandidateSchema } from "../../core/select/plan-candidate.ts";
import { PLAN_FILES, type PlanFile, planFiles } from "../../core/select/plan-files.ts";
import { PlanRequestError } from "../../core/select/plan-request-error.ts";
import { invalidRequest } from "./api-problem.ts";
import type { ApiWork } from "./api-work.ts";
import { planFileKey } from "./plan-folder.ts";
import { checkSize } from "./ranking-files.ts";
import { rankingLines } from "./ranking-lines.ts";
import type { NewPlan } from "./schemas/new-plan.ts";
import type { PlanEntry } from "./schemas/plan-entry.ts";
import type { RankingEntry } from "./schemas/ranking.ts";

const CONTENT_TYPES: Readonly<Record<PlanFile, string>> = {
  "plan.csv": "text/csv; charset=utf-8",
  "plan.json": "application/json",
  "backlog.csv": "text/csv; charset=utf-8",
};

const HASH_DIGITS = 12;

/** Makes a plan, with the decisions that stand; its files come first and its entry last, so that what is listed is whole. */
export async function makeNewPlan(asked: NewPlan, madeBy: string, work: ApiWork): Promise<PlanEntry> {
  const { ports, outside } = work;
  const entry = await work.rankings.entry(asked.rankingId);
  checkSize(entry);
  const plan = await planOf(asked, entry, work);
  const files = planFiles(plan);
  const madeAt = outside.now().toISOString();
  const planId = `${compact(madeAt)}-${sha256(files["plan.json"]).slice(0, HASH_DIGITS)}`;
  for (const name of PLAN_FILES) {
    const key = planFileKey(planId, name);
    await ports.objects.put(key, files[name], CONTENT_TYPES[name], attachment(name));
  }
  const { rankingId, seed, from, months } = asked;
  const { picks, backlog } = plan.counts;
  const made = { planId, rankingId, seed, from, months, madeAt, madeBy, picks, backlog };
  await ports.plans.add(made);
  return made;
}

async function planOf(asked: NewPlan, entry: RankingEntry, { ports }: ApiWork): Promise<Plan> {
  const { policy, hash } = await ports.policy();
  const { objects } = ports;
  const candidates: PlanCandidate[] = [];
  const lines = rankingLines(entry.rankingId, "candidates.ndjson", objects, planCandidateSchema);
  for await (const candidate of lines) candidates.push(candidate);
  const decisions = await allDecisions(ports.decisions);
  try {
    return makePlan({ ...asked, candidates, decisions, asOf: entry.asOf, policy: { policy, hash } });
  } catch (error) {
    if (error instanceof PlanRequestError) throw invalidRequest(`body.${error.field}`, error.message);
    throw error;
  }
}

/** Decisions read at once. */
const PAGE = 1_000;

/** The decisions about all members; one that was taken in this second may be missing. */
async function allDecisions(stored: ApiWork["ports"]["decisions"]): Promise<Decision[]> {
  const decisions: Decision[] = [];
  let page: readonly Decision[];
  do {
    page = await stored.newest(PAGE, decisions.at(-1));
    decisions.push(...page);
  } while (page.length === PAGE);
  return decisions;
}

/** `2026-06-30T12:00:00.000Z` as ids write it. */
function compact(instant: string): string {
  return instant.replace(/\.\d+/, "").replaceAll(/[-:]/g, "");
}
