import { startingPolicy } from "../../core/policy/starting-policy.ts";
import { rankFolded } from "../../core/rank/rank-folded.ts";
import { cpuTimes } from "../measure/cpu-time.ts";
import { endSuite, isShort } from "../measure/end-suite.ts";
import { type Figure, figureOf } from "../measure/figure.ts";
import { rankedWorld } from "./ranked-world.ts";

/**
 * Measures the processor time of a ranking, from the members' totals by month, their incidents and their validations to the order of
 * all of them: node bench/core/ranking.ts [--short]. And, of the smaller programme, of all candidates with their reasons.
 */
/** Members of which a ranking's candidates are all made. */
const MOST_WITH_REASONS = 100_000;

const short = isShort(process.argv);
const policy = startingPolicy();
const figures: Figure[] = [];

/** Members, months of entries that each has, and how often they are ranked. */
const sizes = [
  { members: 12_000, months: 36, runs: short ? 10 : 30 },
  { members: 1_000_000, months: 2, runs: short ? 2 : 5 },
];
for (const { members, months, runs } of sizes) {
  const { folded, history, asOf } = rankedWorld(members, months);
  const rank = () => rankFolded(folded, history, policy, asOf);
  // The first one is what a command or a function does once; the compiler has seen nothing of it yet.
  const [first = 0, ...rest] = await cpuTimes(1 + runs, rank);
  if (figures.length === 0) figures.push(figureOf(`ranking.${members}.first`, "ms", [first]));
  figures.push(figureOf(`ranking.${members}`, "ms", rest));
  if (members > MOST_WITH_REASONS) continue;
  const candidates = () => Array.from(rank().candidates(), ({ points }) => points);
  figures.push(figureOf(`ranking.${members}.candidates`, "ms", await cpuTimes(runs, candidates)));
}
await endSuite("ranking", short, figures);
