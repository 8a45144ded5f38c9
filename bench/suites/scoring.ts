import { coreFacts, coreScore } from "../contenders/rules/core-scoring.ts";
import { jsonRules } from "../contenders/rules/json-rules.ts";
import { sameScores } from "../contenders/rules/same-scores.ts";
import { scoringFacts } from "../contenders/rules/scoring-facts.ts";
import { zen } from "../contenders/rules/zen.ts";
import { cpuMilliseconds } from "../measure/cpu-time.ts";
import { endSuite, isShort } from "../measure/end-suite.ts";
import { type Figure, figureOf } from "../measure/figure.ts";

/**
 * Scoring alone, in this process, on facts that are looked up already: node bench/suites/scoring.ts [--short]. The core also works
 * out credits, the FAST lane and the outcome of all six factors; the rule engines work out points and lane.
 */
const RUNS = 5;
const MICROSECONDS = 1_000;

const short = isShort(process.argv);
const many = short ? 200_000 : 1_000_000;
const few = short ? 2_000 : 10_000;
await sameScores(few / 10);

const facts = scoringFacts(few);
const ready = facts.map(coreFacts);
const rules = jsonRules();
const graph = zen();
let points = 0;
const engines = [
  {
    name: "core",
    count: many,
    work: () => {
      for (let round = 0; round < many / few; round++)
        for (const each of ready) points += coreScore(each).points;
    },
  },
  { name: "json-rules-engine", count: few, work: () => inTurn(rules) },
  { name: "zen", count: few, work: () => inTurn(graph) },
];

const times = new Map<string, number[]>(engines.map(({ name }) => [name, []]));
// The first round is not counted: it is the one that engines compile in.
for (let run = 0; run <= RUNS; run++) {
  for (const { name, count, work } of engines) {
    const took = (MICROSECONDS * (await cpuMilliseconds(work))) / count;
    if (run > 0) times.get(name)?.push(took);
  }
}
const figures: Figure[] = [...times].map(([name, took]) => figureOf(`scoring.${name}`, "µs", took));
await endSuite("scoring", short, figures);
if (points === 0) throw new Error("no shipment has points");

async function inTurn(score: (each: (typeof facts)[number]) => Promise<unknown>): Promise<void> {
  for (const each of facts) await score(each);
}
