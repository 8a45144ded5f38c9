import { namedStartingPolicy } from "../../adapters/policy/named-policy.ts";
import { namesOf } from "../../core/policy/names-of.ts";
import { dayFromText, dayToText, monthToText } from "../../core/records/calendar-date.ts";
import { ENTITY_TYPES, type EntityType } from "../../core/records/fields/programme-codes.ts";
import { makePlan } from "../../core/select/make-plan.ts";
import { monthFromText } from "../../core/select/month-text.ts";
import { murmur3 } from "../../core/select/murmur3.ts";
import type { PlanCandidate } from "../../core/select/plan-candidate.ts";
import { planFiles } from "../../core/select/plan-files.ts";

/**
 * Measures the time that a plan takes: invented candidates, offices with a third of them as visits in a year, which is about
 * the programme's figures. Prints the median and the slowest of the runs, for the plan and for the texts of its files.
 */
const MEMBERS = 12_000;
const OFFICES = 6;
const MONTHS = 12;
const RUNS = 20;
const FROM = "2026-07";

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

const planning: number[] = [];
const writing: number[] = [];
let told = "";
for (let seed = 0; seed < RUNS; seed++) {
  const start = performance.now();
  const plan = makePlan({ ...request, seed });
  const planned = performance.now();
  planFiles(plan);
  planning.push(planned - start);
  writing.push(performance.now() - planned);
  told = `${plan.counts.picks} visits, ${plan.counts.backlog} in the backlog`;
}
console.log(`${MEMBERS} members, ${OFFICES} offices, ${MONTHS} months: ${told}; ${RUNS} runs, milliseconds`);
console.log(`plan ${figures(planning)}; its files ${figures(writing)}`);

function figures(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (place: number) => Math.round(sorted[place] ?? 0);
  return `median ${at(RUNS / 2)}, slowest ${at(RUNS - 1)}`;
}
