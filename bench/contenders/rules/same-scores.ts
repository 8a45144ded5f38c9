import { disagreement } from "../../measure/agreement.ts";
import { coreFacts, coreScore } from "./core-scoring.ts";
import { jsonRules } from "./json-rules.ts";
import { scoringFacts } from "./scoring-facts.ts";
import { zen } from "./zen.ts";

/** Scores shipments with the core and with each rule engine; gives how many. Throws where points or lane differ. */
export async function sameScores(count: number): Promise<number> {
  const engines = { "json-rules-engine": jsonRules(), zen: zen() };
  for (const facts of scoringFacts(count)) {
    const ours = coreScore(coreFacts(facts));
    for (const [name, score] of Object.entries(engines)) {
      const difference = disagreement(ours, await score(facts));
      if (difference !== undefined) {
        throw new Error(`${name} scores ${JSON.stringify(facts)} otherwise: ${difference}`);
      }
    }
  }
  return count;
}
