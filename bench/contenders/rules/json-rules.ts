import { Engine } from "json-rules-engine";
import { TASK_POLICY } from "../../task/policy.ts";
import type { PointsAndLane, ScoringFacts } from "./scoring-facts.ts";

const FIRST = 2;
const LAST = 1;

/**
 * json-rules-engine: a rule for each anomaly code and each verdict with points, the region as a fact worked out from the levels, and a last
 * rule for the lane. What a rule that holds is worth is added up as its event comes.
 */
export function jsonRules(): (facts: ScoringFacts) => Promise<PointsAndLane> {
  let points = 0;
  let lane = "standard";
  const engine = new Engine();
  const add = (fact: string, operator: string, value: string | number, worth: number) =>
    engine.addRule({
      conditions: { all: [{ fact, operator, value }] },
      event: { type: "points", params: { worth } },
      priority: FIRST,
    });
  for (const [code, worth] of Object.entries(TASK_POLICY.anomalyPoints)) {
    add("anomalyCodes", "contains", code, worth);
  }
  for (const [verdict, worth] of Object.entries(TASK_POLICY.midPoints)) {
    if (worth > 0) add("midVerdict", "equal", verdict, worth);
  }
  engine.addRule({
    conditions: { all: [{ fact: "regionPoints", operator: "greaterThan", value: 0 }] },
    event: { type: "region" },
    priority: FIRST,
  });
  engine.addRule({
    conditions: {
      all: [{ fact: "points", operator: "greaterThanInclusive", value: TASK_POLICY.reviewFrom }],
    },
    event: { type: "lane", params: { lane: "review" } },
    priority: LAST,
  });
  engine.addFact("regionPoints", async (_, almanac) => {
    const origin = await almanac.factValue<number>("originLevel");
    const exported = await almanac.factValue<number>("exportLevel");
    return Math.floor((TASK_POLICY.regionWeight * Math.max(origin, exported) + 500) / 1000);
  });
  engine.addFact("points", () => points, { cache: false });
  engine.on<{ worth: number }>("points", ({ worth }) => {
    points += worth;
  });
  engine.on("region", async (_, almanac) => {
    const worth = await almanac.factValue<number>("regionPoints");
    points += worth;
  });
  engine.on<{ lane: string }>("lane", (params) => {
    lane = params.lane;
  });
  return async (facts) => {
    points = 0;
    lane = "standard";
    await engine.run({ ...facts });
    return { points, lane };
  };
}
