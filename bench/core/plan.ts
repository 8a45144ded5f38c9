import { namedStartingPolicy } from "../../adapters/policy/named-policy.ts";
import { namesOf } from "../../core/policy/names-of.ts";
import { dayFromText, dayToText, monthToText } from "../../core/records/calendar-date.ts";
import { ENTITY_TYPES, type EntityType } from "../../core/records/fields/programme-codes.ts";
import { makePlan } from "../../core/select/make-plan.ts";
import { monthFromText } from "../../core/select/month-text.ts";
import { murmur3 } from "../../core/select/murmur3.ts";
import type { Plan } from "../../core/select/plan.ts";
import type { PlanCandidate } from "../../core/select/plan-candidate.ts";
import { planFiles } from "../../core/select/plan-files.ts";
import { cpuTimes } from "../measure/cpu-time.ts";
import { endSuite, isShort } from "../measure/end-suite.ts";
import { figureOf } from "../measure/figure.ts";

/**
 * Measures the processor time that a plan takes, and that the texts of its files take: node bench/core/plan.ts [--short]. Invented
 * candidates, offices with a third of them as visits in a year, which is about the programme's figures. Each run has another seed.
 */
const MEMBERS = 12_000;
const OFFICES = 6;
const MONTHS = 12;
const FROM = "2026-07";

const short = isShort(process.argv);
const runs = short ? 10 : 30;
const types = namesOf<EntityType>(ENTITY_TYPES);
const firstDay = dayFromText(`${FROM}-01`);
const candidates = Array.from({ length: MEMBERS }, (_, at): PlanCandidate => {
  const drawn = murmur3(`candidate ${at}`, 1);
  return {
    rank: at + 1,
    memberId: `M${String(at).padStart(6, "0")}`,
    entityType: types[drawn % types.length] ?? "IMP",
    fieldOffice: `Office ${drawn % OFFICES}`,
    points: (MEMBERS - at) * 10,
    dueOn: dayToText(firstDay - 100 + (drawn % 1_460)),
    factors: [
      { factor: "overdue", detail: "withinLimit" },
      { factor: "neverValidated", detail: drawn % 16 === 0 ? "neverValidated" : "validated" },
    ],
  };
});
const capacity = Array.from({ length: OFFICES * MONTHS }, (_, at) => ({
  fieldOffice: `Office ${at % OFFICES}`,
  month: monthToText(monthFromText(FROM) + Math.floor(at / OFFICES)),
  visits: Math.floor(MEMBERS / 3 / OFFICES / MONTHS),
}));
const request = { candidates, capacity, policy: namedStartingPolicy(), asOf: null };

const plans: Plan[] = [];
const planning = await cpuTimes(runs, (seed) => plans.push(makePlan({ ...request, seed })));
const writing = await cpuTimes(runs, (run) => plans.slice(run, run + 1).map(planFiles));
await endSuite("plan", short, [
  figureOf(`plan.${MEMBERS}`, "ms", planning),
  figureOf(`plan.${MEMBERS}.files`, "ms", writing),
]);
