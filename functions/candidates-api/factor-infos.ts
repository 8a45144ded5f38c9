import { MEMBER_FACTORS } from "../../core/factors/member/member-factors.ts";
import { MEMBER_OUTCOME_MEANINGS } from "../../core/factors/member/member-outcome-meanings.ts";
import type { OutcomeMeanings } from "../../core/factors/outcome-meanings.ts";
import { SHIPMENT_FACTORS } from "../../core/factors/shipment-factors.ts";
import { SHIPMENT_OUTCOME_MEANINGS } from "../../core/factors/shipment-outcome-meanings.ts";
import type { Policy } from "../../core/policy/policy.ts";
import type { Factors } from "./schemas/factor-info.ts";

/** The wording of all factors, with the weights of a policy. */
export function factorInfos({ member }: Pick<Policy, "member">): Factors {
  return {
    member: MEMBER_FACTORS.map(({ id, sentence, unit, source }) => ({
      factor: id,
      ...member.factors[id],
      sentence,
      unit,
      source,
      outcomes: meaningsOf(MEMBER_OUTCOME_MEANINGS[id]),
    })),
    shipment: SHIPMENT_FACTORS.map(({ id, sentence, unit, source }) => ({
      factor: id,
      sentence,
      unit,
      source,
      outcomes: meaningsOf(SHIPMENT_OUTCOME_MEANINGS[id]),
    })),
  };
}

/** Meanings by code, whatever the status; of a code that several have, all. */
function meaningsOf(meanings: OutcomeMeanings): Record<string, string> {
  const byCode = new Map<string, string>();
  for (const details of Object.values(meanings)) {
    for (const [code, meaning] of Object.entries(details)) {
      const before = byCode.get(code);
      byCode.set(code, before === undefined ? meaning : `${before}; ${meaning}`);
    }
  }
  return Object.fromEntries(byCode);
}
