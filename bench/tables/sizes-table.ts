import type { Figures } from "../reaches.ts";
import { rounded, withSpread } from "./cell-text.ts";
import { markdownTable } from "./markdown-table.ts";

/** The files of the suite `scale`, by the name of their figures. */
const SIZES = [
  { name: "100000", rows: 100_000, title: "100,000" },
  { name: "1000000", rows: 1_000_000, title: "1,000,000" },
  { name: "5000000", rows: 5_000_000, title: "5,000,000" },
  { name: "5000000-two-threads", rows: 5_000_000, title: "5,000,000, two threads" },
] as const;

/** What the command took for files of several sizes; those that were not measured are left out. */
export function sizesTable(figures: Figures): string {
  return markdownTable(
    ["records", "processor seconds", "wall seconds", "records a second by the clock", "most MB resident"],
    ["left", "right", "right", "right", "right"],
    SIZES.flatMap(({ name, rows, title }) => {
      const [cpu, wall, memory] = ["cpu", "wall", "memory"].map((what) => figures(`scale.${name}.${what}`));
      if (cpu === undefined || wall === undefined || memory === undefined) return [];
      return [[title, withSpread(cpu), withSpread(wall), rounded(rows / wall.median), withSpread(memory)]];
    }),
  );
}
