import { ZenEngine } from "@gorules/zen-engine";
import { TASK_POLICY } from "../../task/policy.ts";
import type { PointsAndLane, ScoringFacts } from "./scoring-facts.ts";

const { anomalyPoints, midPoints, regionWeight, reviewFrom } = TASK_POLICY;

/** A chain of conditions that gives what stands beside the text that a value is, else 0. */
const choice = (value: string, worths: Readonly<Record<string, number>>) =>
  Object.entries(worths).reduceRight(
    (rest, [text, worth]) => `${value} == '${text}' ? ${worth} : (${rest})`,
    "0",
  );

/** One node of expressions, which is quicker than decision tables are; each sees those before it as `$`. */
const EXPRESSIONS = {
  region: `floor((${regionWeight} * max([originLevel, exportLevel]) + 500) / 1000)`,
  anomalies: `len(anomalyCodes) == 0 ? 0 : sum(map(anomalyCodes, ${choice("#", anomalyPoints)}))`,
  mid: choice("midVerdict", midPoints),
  points: "$.region + $.anomalies + $.mid",
  lane: `$.points >= ${reviewFrom} ? 'review' : 'standard'`,
};

const GRAPH = {
  nodes: [
    { id: "in", type: "inputNode", name: "in", position: { x: 0, y: 0 } },
    {
      id: "score",
      type: "expressionNode",
      name: "score",
      position: { x: 1, y: 0 },
      content: {
        expressions: Object.entries(EXPRESSIONS).map(([key, value]) => ({ id: key, key, value })),
      },
    },
    { id: "out", type: "outputNode", name: "out", position: { x: 2, y: 0 } },
  ],
  edges: [
    { id: "first", type: "edge", sourceId: "in", targetId: "score" },
    { id: "second", type: "edge", sourceId: "score", targetId: "out" },
  ],
};

/** GoRules ZEN: the same points as expressions of its own language. */
export function zen(): (facts: ScoringFacts) => Promise<PointsAndLane> {
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(GRAPH)));
  return async (facts) => {
    const { result } = await decision.evaluate(facts);
    const { points, lane }: PointsAndLane = result;
    return { points, lane };
  };
}
