/** Something measured several times. */
export interface Figure {
  /** What was measured, with dots from the whole to the part: `mid.repeated`. */
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly runs: number;
}

/** What a suite found, as it stands in `bench/results/<suite>.json`. */
export interface SuiteResult {
  readonly suite: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** Whether it was the short form. */
  readonly short: boolean;
  readonly figures: readonly Figure[];
}

/** The figure of some values, one a run. Throws RangeError where there are none. */
export function figureOf(name: string, unit: string, values: readonly number[]): Figure {
  const sorted = values.toSorted((one, other) => one - other);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) throw new RangeError(`${name} was measured in no run`);
  return { name, unit, median: medianOf(sorted), least, most, runs: sorted.length };
}

function medianOf(sorted: readonly number[]): number {
  const [below = 0, above = below] = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return (below + above) / 2;
}
