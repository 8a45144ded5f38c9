/** The 97.5th percentile of the standard normal distribution: an interval at 95 %. */
const Z = 1.959963984540054;
const PLACES = 10_000;

/** A share with its 95 % interval, each to four decimals. */
export interface Estimate {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A share and its Wilson score interval (Wilson 1927), which stays within 0 to 1 and holds for a few trials too. `trials` is
 * above 0 and need not be whole: a weighted share counts as that of fewer trials.
 */
export function wilson(share: number, trials: number): Estimate {
  const square = Z * Z;
  const scale = 1 + square / trials;
  const centre = (share + square / (2 * trials)) / scale;
  const spread = (Z * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials * trials))) / scale;
  return {
    rate: rounded(share),
    low: rounded(Math.max(0, centre - spread)),
    high: rounded(Math.min(1, centre + spread)),
  };
}

function rounded(value: number): number {
  return Math.round(value * PLACES) / PLACES;
}
