import type { Figure } from "./figure.ts";
import { writeResult } from "./write-result.ts";

/** What was asked of a suite that runs alone: `--short` for its short form. */
export function isShort(args: readonly string[]): boolean {
  return args.includes("--short");
}

/** Prints what a suite found, a line a figure, and writes its result. */
export async function endSuite(suite: string, short: boolean, figures: readonly Figure[]): Promise<void> {
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const { name, unit, median, least, most, runs } of figures) {
    const spread = runs === 1 ? "" : ` (${round(least)} to ${round(most)} in ${runs} runs)`;
    process.stdout.write(`${name.padEnd(width)}  ${round(median)} ${unit}${spread}\n`);
  }
  await writeResult({ suite, on: new Date().toISOString().slice(0, 10), short, figures });
}

/** Three digits, as measured: more of them would be those of the moment. */
function round(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en-US") : String(Number(value.toPrecision(3)));
}
