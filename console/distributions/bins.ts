/** How many values lie in [from, to). */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const MOST_BINS = 60;
/** Widths that read well on an axis, times a power of ten. */
const STEPS = [1, 2, 5, 10];

/** A round width that puts values into at most 60 bins or so: 1, 2, 5, 10, 20, 50, ... */
export function binWidth(values: readonly number[]): number {
  const { least, greatest } = rangeOf(values);
  return roundWidth((greatest - least) / (MOST_BINS - 1));
}

/** Bins of one width from below the least value to above the greatest; none for no values. */
export function bins(values: readonly number[], width = binWidth(values)): Bin[] {
  if (values.length === 0) return [];
  const { least, greatest } = rangeOf(values);
  const first = Math.floor(least / width);
  const counts = new Array<number>(Math.floor(greatest / width) - first + 1).fill(0);
  for (const value of values) {
    const place = Math.floor(value / width) - first;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts.map((count, place) => ({
    from: (first + place) * width,
    to: (first + place + 1) * width,
    count,
  }));
}

function rangeOf(values: readonly number[]): { readonly least: number; readonly greatest: number } {
  const [first = 0] = values;
  return {
    least: values.reduce((a, b) => Math.min(a, b), first),
    greatest: values.reduce((a, b) => Math.max(a, b), first),
  };
}

/** The least of 1, 2, 5, 10, 20, 50, ... that is not below what is asked for. */
function roundWidth(least: number): number {
  if (least <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return power * (STEPS.find((step) => step * power >= least) ?? 10);
}
