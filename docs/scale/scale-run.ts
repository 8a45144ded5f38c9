import { bill, total } from "../cost/cost.ts";
import type { CountedWork } from "../cost/counted-run.ts";
import { type Step, tightest } from "./bound.ts";
import { priceOf, quotaOf } from "./inputs.ts";
import { cutStep, queueStep, uploadStep } from "./intake-steps.ts";
import { type Load, loadOf } from "./load.ts";
import { MEASURED, type Measured } from "./measured.ts";
import { predictedRequests, wholeRankings } from "./predicted-requests.ts";
import { mergeStep, publishStep, scanStep } from "./ranking-steps.ts";
import { scoreStep } from "./score-step.ts";
import type { Setup } from "./setups.ts";

/** What the model says of a load under a setup. */
export interface ScaleRun {
  readonly setup: Setup;
  readonly load: Load;
  readonly steps: readonly Step[];
  /** From the last byte uploaded to the ranking, had every step ended. */
  readonly seconds: number;
  /** The first step that does not end. */
  readonly stopped: Step | undefined;
  /** The step that takes longest. */
  readonly slowest: Step;
  /** US dollars of requests and functions; and of warming the tables, once. */
  readonly dollars: number;
  readonly onceDollars: number;
}

/** Reckons a load under a setup. */
export function scaleRun(
  shipments: number,
  members: number,
  setup: Setup,
  measured: Measured = MEASURED,
): ScaleRun {
  const load = loadOf(shipments, members, setup, measured);
  const steps = [
    uploadStep(load),
    cutStep(load, setup, measured),
    queueStep(load),
    scoreStep(load, setup, measured),
    scanStep(load, setup, measured),
    mergeStep(load, setup, measured),
    publishStep(load, setup, measured),
  ];
  const counted = steps.filter(({ counts }) => counts !== false);
  const work = workOf(load, setup, measured, counted);
  return {
    setup,
    load,
    steps,
    seconds: counted.reduce((sum, step) => sum + tightest(step).seconds, 0),
    stopped: counted.find(({ stopped }) => stopped !== undefined),
    slowest: counted.reduce((one, other) => (tightest(other).seconds > tightest(one).seconds ? other : one)),
    dollars: (total(bill(work)) * shipments) / MILLION,
    onceDollars: warmingDollars(setup),
  };
}

const MILLION = 1_000_000;
const MILLISECONDS_A_SECOND = 1_000;
const MEGABYTES_A_GIGABYTE = 1_024;

/** A run in the form in which counted runs are billed. */
function workOf(load: Load, setup: Setup, measured: Measured, steps: readonly Step[]): CountedWork {
  const rankings: Readonly<Record<string, number>> = { "rank-members": wholeRankings(load) };
  const functions: CountedWork["functions"] = {};
  for (const { name, functions: used } of steps) {
    if (used === undefined) continue;
    const times = rankings[used.name] ?? 1;
    functions[name] = {
      invocations: used.invocations * times,
      milliseconds: used.gigabyteSeconds * times * MILLISECONDS_A_SECOND,
      memoryMegabytes: MEGABYTES_A_GIGABYTE,
    };
  }
  return {
    shipments: load.shipments,
    requests: predictedRequests(load, setup, measured),
    events: load.rankings,
    functions,
  };
}

function warmingDollars({ writes, reads }: Setup): number {
  const more = (first: number, fresh: number) => Math.max(0, first - fresh);
  return (
    more(writes.first, quotaOf("newTableWriteUnits")) * priceOf("warmWriteUnit") +
    more(reads.first, quotaOf("newTableReadUnits")) * priceOf("warmReadUnit")
  );
}
