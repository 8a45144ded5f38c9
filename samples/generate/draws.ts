import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { JumpableRandomGenerator } from "pure-rand/types/JumpableRandomGenerator";

const TWO_POW_32 = 0x1_0000_0000;

/** Draws from one stream of random numbers; every draw moves the stream on. */
export class Draws {
  readonly #source: JumpableRandomGenerator;

  constructor(source: JumpableRandomGenerator) {
    this.#source = source;
  }

  /** A number from 0 up to, but not including, 1. */
  unit(): number {
    return (this.#source.next() >>> 0) / TWO_POW_32;
  }

  /** A whole number from 0 to `count - 1`. */
  below(count: number): number {
    return Math.floor(this.unit() * count);
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  chance(share: number): boolean {
    return this.unit() < share;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new RangeError("There is nothing to pick from: the list is empty.");
    return found;
  }

  /** A number of the standard normal distribution (Box and Muller). */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.unit()));
    return radius * Math.cos(2 * Math.PI * this.unit());
  }

  /** How often something of the given mean happens (Poisson, for small means). */
  count(mean: number): number {
    const limit = Math.exp(-mean);
    let times = 0;
    for (let product = this.unit(); product > limit; product *= this.unit()) times++;
    return times;
  }

  /** The list in a random order; the list given stays as it is. */
  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((item) => ({ item, at: this.unit() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }
}

/**
 * The stream of that number. Streams do not overlap (each lies 2^64 draws after the one before), so that a file with more
 * shipments keeps its members.
 */
export function streamOf(seed: number, number: number): Draws {
  const source = xoroshiro128plus(seed);
  for (let jumps = 0; jumps <= number; jumps++) source.jump();
  return new Draws(source);
}
