import { readCapacity } from "../../bin/select/capacity-files.ts";
import type { NewDecisionBody } from "../../functions/candidates-api/schemas/decision.ts";
import { intakesSchema } from "../../functions/candidates-api/schemas/intake.ts";
import type { NewPlan } from "../../functions/candidates-api/schemas/new-plan.ts";
import { planEntrySchema } from "../../functions/candidates-api/schemas/plan-entry.ts";
import { rankingEntrySchema } from "../../functions/candidates-api/schemas/ranking.ts";
import type { SampleStack } from "./sample-stack.ts";

/** What stands in a furnished stack beside the samples. */
export interface Furniture {
  /** The plan of the year from July 2026. */
  readonly planId: string;
  /** The intake of the samples' shipments. */
  readonly intakeId: string;
}

const CAPACITY = new URL("../../samples/capacity.csv", import.meta.url).pathname;

/** Gives a stack with the samples what comes of working with it: an earlier ranking to compare with, decisions, a plan. */
export async function furnish(stack: SampleStack): Promise<Furniture> {
  await stack.rank("2026-03-31");
  const { rankingId } = rankingEntrySchema.parse(await ask(stack, "rankings/newest"));
  for (const { memberId, ...decision } of DECISIONS) {
    const body: NewDecisionBody = { ...decision, rankingId, after: 0 };
    await ask(stack, `members/${memberId}/decisions`, body);
  }
  const capacity = await readCapacity(CAPACITY);
  const plan: NewPlan = { rankingId, seed: 7, from: "2026-07", months: 12, capacity };
  const { planId } = planEntrySchema.parse(await ask(stack, "plans", plan));
  const { intakes } = intakesSchema.parse(await ask(stack, "intakes"));
  return { planId, intakeId: intakes.find(({ kind }) => kind === "shipments")?.intakeId ?? "" };
}

const DECISIONS = [
  { memberId: "M00122", action: "select", reason: "Required actions have been open for 21 months." },
  {
    memberId: "M00108",
    action: "defer",
    until: "2026-10-01",
    reason: "The yard is being rebuilt until September; a visit before would see nothing of it.",
  },
  { memberId: "M00007", action: "escalate", reason: "57 months without a validation: who can go?" },
] as const;

/** Asks the API as an analyst: reads, or posts a body. */
async function ask({ url }: SampleStack, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${url}/api/${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { "x-greenlane-user": "analyst/ana", "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${await response.text()}`);
  return response.json();
}
