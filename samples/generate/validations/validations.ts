import { type Day, dayOf, dayToText } from "../../../core/records/calendar-date.ts";
import type { Validation } from "../../../core/records/fields/validation.ts";
import type { Draws } from "../draws.ts";
import type { SampleMember } from "../members/members.ts";
import { AS_OF } from "../period.ts";
import { deficienciesOf } from "./deficiencies.ts";

const FIRST_VIRTUAL = dayOf(2020, 6, 1);
const SPECIALISTS = 150;

type BestPractice = NonNullable<Validation["bestPractices"]>[number];

const FULL_PRACTICE: BestPractice = {
  managementSupport: true,
  innovative: true,
  documented: true,
  checksAndBalances: true,
  evidence: true,
};

type Findings = Pick<
  Validation,
  "result" | "deficiencies" | "actionsRequired" | "actionsClosedOn" | "bestPractices"
>;

const COMMENDED: Findings = { result: "passed", actionsRequired: 0, bestPractices: [FULL_PRACTICE] };

/** Every validation of every member with what it found; by day. */
export function validationsOf(draws: Draws, members: readonly SampleMember[]): Validation[] {
  const visits = members.flatMap((member) =>
    member.membership.validatedOn.map((on, nth) => ({
      member,
      on,
      nth,
      earnedTier3: earnsTier3(member, on, nth),
    })),
  );
  visits.sort((a, b) => a.on - b.on);
  return visits.map(({ member, on, nth, earnedTier3 }, at) => ({
    validationId: `V${String(at + 1).padStart(6, "0")}`,
    memberId: member.record.memberId,
    completedOn: dayToText(on),
    kind: nth === 0 ? ("initial" as const) : ("revalidation" as const),
    mode: on >= FIRST_VIRTUAL && draws.chance(0.64) ? ("virtual" as const) : ("onSite" as const),
    ...(earnedTier3 ? COMMENDED : findings(draws, on)),
    validator: `S${String(draws.between(1, SPECIALISTS)).padStart(3, "0")}`,
    hours: Math.round(24 * Math.exp(0.4 * draws.normal())),
  }));
}

/** Tier 3 needs a visit without required actions and a best practice; its step follows that visit within two months. */
function earnsTier3({ membership: { steps, validatedOn } }: SampleMember, on: Day, nth: number): boolean {
  const exceeding = steps.find(({ status }) => status === "exceeding");
  if (exceeding === undefined) return false;
  const next = validatedOn[nth + 1] ?? AS_OF;
  return on < exceeding.on && exceeding.on <= next;
}

function findings(draws: Draws, on: Day): Findings {
  const deficiencies = deficienciesOf(draws);
  const actionsRequired = deficiencies.filter(({ strength }) => strength === "must").length;
  const closedOn = on + draws.between(30, 150);
  const isClosed = actionsRequired > 0 && closedOn < AS_OF && !draws.chance(0.04);
  const result = actionsRequired === 0 ? "passed" : draws.chance(0.03) ? "failed" : "actionsRequired";
  return {
    result,
    deficiencies,
    actionsRequired,
    actionsClosedOn: isClosed ? dayToText(closedOn) : undefined,
    bestPractices: draws.chance(0.08)
      ? [{ ...FULL_PRACTICE, innovative: draws.chance(0.4), evidence: false }]
      : [],
  };
}
