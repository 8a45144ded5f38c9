import type { CompiledPolicy } from "../policy/compile-policy.ts";
import { ABSENT, type ShipmentFacts } from "../score/facts.ts";
import type { Outcome } from "./outcome.ts";
import type { ShipmentFactor } from "./shipment-factor.ts";

/** Not applicable while the policy lists no goods; missing where the origin has listed goods and the chapter is not told. */
export const goods: ShipmentFactor = {
  id: "goods",
  sentence:
    "Whether chapter and country of origin are on the operator's list of goods at risk of forced labour.",
  unit: "1 where listed, else 0",
  source: "CTPAT Trade Compliance, forced labour requirements (risk-based mapping)",
  defaultWeight: ({ shipment }) => {
    const { points, listed } = shipment.factors.goods;
    return `${points} where listed (${listed.length} listed)`;
  },
  assess: assessGoods,
};

function assessGoods(facts: ShipmentFacts, policy: CompiledPolicy, outcome: Outcome): void {
  const { originCountry, chapter } = facts;
  if (policy.listedGoods.size === 0) {
    outcome.notApplicable("noGoodsListed");
    return;
  }
  const chapters = policy.listedGoods.get(originCountry);
  if (chapters === undefined) outcome.score(0, 0, "originNotListed");
  else if (chapter === ABSENT) outcome.missing("chapterNotGiven");
  else if (chapters.has(chapter)) outcome.score(policy.policy.shipment.factors.goods.points, 1, "listed");
  else outcome.score(0, 0, "chapterNotListed");
}
