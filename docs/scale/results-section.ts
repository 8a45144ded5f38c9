import { table } from "../pages/markdown.ts";
import { dollars, duration, figure, shipmentsText } from "./amount-text.ts";
import { tightest } from "./bound.ts";
import { INPUTS } from "./inputs.ts";
import type { ScaleRun } from "./scale-run.ts";

/** Time, cost and what holds up each load under each setup. */
export function resultsSection(runs: readonly ScaleRun[]): string {
  return table(
    ["shipments", "setup", "time", "cost", "once", "first bottleneck"],
    runs.map((run) => {
      const { name } = run.setup;
      const time = run.stopped === undefined ? duration(run.seconds) : "does not end";
      const once = run.onceDollars === 0 ? "" : dollars(run.onceDollars);
      return [shipmentsText(run.load.shipments), name, time, dollars(run.dollars), once, bottleneck(run)];
    }),
  );
}

/** Each step under each setup, and what holds it up. */
export function stepsSection(runs: readonly ScaleRun[]): string {
  const [first] = runs;
  if (first === undefined) return "";
  const { load } = first;
  const rows = first.steps.map(({ name }, at) => [
    name,
    ...runs.map(({ steps }) => {
      const step = steps[at];
      if (step === undefined) return "";
      const bound = tightest(step);
      const cell = `${duration(bound.seconds)}: ${bound.name}`;
      return step.stopped === undefined ? cell : `**${step.stopped}** (${cell})`;
    }),
  ]);
  const total = runs.map(({ seconds, stopped }) =>
    stopped === undefined ? `**${duration(seconds)}**` : `**does not end**; else ${duration(seconds)}`,
  );
  return [
    `### ${shipmentsText(load.shipments)}`,
    `${figure(load.bytes / GIGABYTE)} GB in ${load.files === 1 ? "one file" : `${load.files} files`}, ${figure(load.chunks)} chunks, ${figure(load.segments)} segments of the table.`,
    table(["step", ...runs.map(({ setup }) => setup.name)], [...rows, ["**all**", ...total]]),
  ].join("\n\n");
}

const GIGABYTE = 1_000_000_000;

/** What lifts each of the bounds that hold up a step in any of the runs. */
export function liftsSection(runs: readonly ScaleRun[]): string {
  const lifts = new Map<string, string>();
  for (const { steps } of runs) {
    for (const step of steps) {
      const { name, lift } = tightest(step);
      lifts.set(name, lift);
    }
  }
  return table(["what holds a step up", "what lifts it"], [...lifts]);
}

/** Whether a run reaches the target, in a clause. */
export function targetText({ seconds, stopped, dollars: cost, onceDollars }: ScaleRun): string {
  const { target } = INPUTS;
  const isInTime = stopped === undefined && seconds < target.seconds;
  const isCheap = cost + onceDollars < target.dollars;
  if (isInTime && isCheap) return "reaches the target";
  return isCheap ? "misses the time" : "misses the target";
}

function bottleneck({ stopped, slowest }: ScaleRun): string {
  const { name } = tightest(slowest);
  const end = stopped?.stopped === undefined ? "" : `; then ${stopped.name}: ${stopped.stopped}`;
  return `${slowest.name}: ${name}${end}`;
}
