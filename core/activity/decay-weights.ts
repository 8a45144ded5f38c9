const WHOLE = 1000;

/**
 * What a month of each age (0 for the present one) weighs, in thousandths: half of it is gone after each `halfLifeMonths`.
 * Engines may differ in the last place of a power, never by enough to move a thousandth.
 */
export function decayWeights(halfLifeMonths: number, months: number): readonly number[] {
  return Array.from({ length: months }, (_, age) => Math.round(WHOLE * 2 ** (-age / halfLifeMonths)));
}
