import { shareLevel } from "./share-level.ts";

/** Binary places of the logarithm: finer than a thousandth of any scale in use. */
const PLACES = 12;

/**
 * The level of an amount (0 or more) on a scale where each doubling adds as much as the one before: 0 for nothing, 1000 from
 * `fullAt` on.
 */
export function logLevel(amount: number, fullAt: number): number {
  return shareLevel(doublings(1 + amount), doublings(1 + fullAt));
}

/**
 * The logarithm to the base 2 of a number from 1 on, in 4096ths, rounded down. Halving, squaring and comparing are exactly
 * rounded in every engine and never turn an order round; Math.log2 is approximated as each engine likes, and could move a
 * level between two machines.
 */
function doublings(value: number): number {
  let rest = value;
  let result = 0;
  while (rest >= 2) {
    rest /= 2;
    result += 1;
  }
  for (let place = 0; place < PLACES; place += 1) {
    rest *= rest;
    result *= 2;
    if (rest >= 2) {
      rest /= 2;
      result += 1;
    }
  }
  return result;
}
