import type { Draws } from "./draws.ts";

/** Values that are drawn in proportion to their weights, each draw in constant time (Walker's alias method, after Vose). */
export class Weighted<T> {
  readonly #values: readonly T[];
  readonly #keeps: Float64Array;
  readonly #aliases: Uint32Array;

  constructor(values: readonly T[], weightOf: (value: T, at: number) => number) {
    const weights = values.map(weightOf);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (!(total > 0)) throw new RangeError("There is nothing to draw from: the weights sum to nothing.");
    this.#values = values;
    this.#keeps = Float64Array.from(weights, (weight) => (weight * weights.length) / total);
    this.#aliases = Uint32Array.from(weights, (_, at) => at);
    this.#share();
  }

  draw(draws: Draws): T {
    const at = draws.below(this.#values.length);
    const kept = draws.unit() < (this.#keeps[at] ?? 1);
    const value = this.#values[kept ? at : (this.#aliases[at] ?? at)];
    if (value === undefined) throw new RangeError(`There is no value at ${at}.`);
    return value;
  }

  /** Fills each slot that holds less than its share from one that holds more. */
  #share(): void {
    const less: number[] = [];
    const more: number[] = [];
    this.#keeps.forEach((kept, at) => {
      (kept < 1 ? less : more).push(at);
    });
    for (let low = less.pop(); low !== undefined; low = less.pop()) {
      const high = more.pop();
      if (high === undefined) break;
      this.#aliases[low] = high;
      const left = (this.#keeps[high] ?? 1) + (this.#keeps[low] ?? 1) - 1;
      this.#keeps[high] = left;
      (left < 1 ? less : more).push(high);
    }
  }
}

/** A table of weights as something to draw from. */
export function weightedKeys<const Key extends string>(
  weights: Readonly<Record<Key, number>>,
): Weighted<Key> {
  const keys: Key[] = [];
  for (const key in weights) keys.push(key);
  return new Weighted(keys, (key) => weights[key]);
}
