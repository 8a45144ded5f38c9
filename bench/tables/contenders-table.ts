import type { Contender } from "../measure/contender.ts";
import type { Figures } from "../reaches.ts";
import { rounded, withSpread } from "./cell-text.ts";
import { markdownTable } from "./markdown-table.ts";

/** What the contenders of a suite used, ours first; undefined where the suite was not run. */
export function contendersTable(
  suite: string,
  contenders: readonly Contender[],
  figures: Figures,
): string | undefined {
  const rows = figures(`${suite}.rows`)?.median;
  if (rows === undefined) return undefined;
  const told = contenders.flatMap(({ name, title }) => {
    const [cpu, wall, memory, ratio] = ["cpu", "wall", "memory", "ratio"].map((what) =>
      figures(`${suite}.${name}.${what}`),
    );
    if (cpu === undefined || wall === undefined || memory === undefined || ratio === undefined) return [];
    return [
      [
        title,
        withSpread(cpu),
        withSpread(wall),
        rounded(memory.median),
        rounded(rows / cpu.median),
        withSpread(ratio),
      ],
    ];
  });
  const table = markdownTable(
    [
      `${rounded(rows)} records`,
      "processor seconds",
      "wall seconds",
      "most MB resident",
      "records a processor second",
      "processor time beside ours",
    ],
    ["left", "right", "right", "right", "right", "right"],
    told,
  );
  return table;
}
