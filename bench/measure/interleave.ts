import { disagreement } from "./agreement.ts";
import type { Contender } from "./contender.ts";
import { type Figure, figureOf } from "./figure.ts";
import type { Usage } from "./run-process.ts";

/** What each contender used, a run after the other, by its name. */
export type Usages = ReadonlyMap<string, readonly Usage[]>;

/**
 * Runs contenders in turns (A, B, C, then A, B, C again), so that a slow moment of the machine meets all of them. Throws where two
 * of them, or two runs of one, do not find the same, unless their tasks are different.
 */
export async function interleave(contenders: readonly Contender[], runs: number): Promise<Usages> {
  const usages = new Map<string, Usage[]>(contenders.map(({ name }) => [name, []]));
  const found: { readonly title: string; readonly task: string | undefined; readonly result: object }[] = [];
  for (let run = 0; run < runs; run++) {
    for (const { name, title, task, run: start } of contenders) {
      const { usage, result } = await start();
      for (const other of found) {
        if (other.task !== task) continue;
        const difference = disagreement(other.result, result);
        if (difference) throw new Error(`${other.title} and ${title} disagree: ${difference}`);
      }
      if (run === 0) found.push({ title, task, result });
      usages.get(name)?.push(usage);
    }
  }
  return usages;
}

/**
 * The figures of contenders that did one task, named `<suite>.<contender>.<figure>`. A ratio is what a contender's processor time is of
 * the first one's in the same round.
 */
export function usageFigures(suite: string, usages: Usages): Figure[] {
  const [first = []] = usages.values();
  return [...usages].flatMap(([name, runs]) => [
    figureOf(
      `${suite}.${name}.cpu`,
      "s",
      runs.map(({ cpuSeconds }) => cpuSeconds),
    ),
    figureOf(
      `${suite}.${name}.wall`,
      "s",
      runs.map(({ wallSeconds }) => wallSeconds),
    ),
    figureOf(
      `${suite}.${name}.memory`,
      "MB",
      runs.map(({ peakMegabytes }) => peakMegabytes),
    ),
    figureOf(
      `${suite}.${name}.ratio`,
      "times",
      runs.map(({ cpuSeconds }, run) => cpuSeconds / (first[run]?.cpuSeconds ?? Number.NaN)),
    ),
  ]);
}
