import { columnValue } from "./column-value.ts";

/** A column of texts of which few differ: each place has the number of its value. */
export class CodedColumn<Value extends string | null> {
  /** The values by their numbers; the one that places have from the start, then as they came. */
  readonly values: Value[];
  readonly #first: Value;
  readonly #codes: Uint32Array;
  readonly #codeOf: Map<Value, number>;

  /** `first`: the value of all places from the start. */
  constructor(size: number, first: Value) {
    this.values = [first];
    this.#first = first;
    this.#codes = new Uint32Array(size);
    this.#codeOf = new Map([[first, 0]]);
  }

  set(place: number, value: Value): void {
    const code = this.#codeOf.get(value) ?? this.values.push(value) - 1;
    this.#codeOf.set(value, code);
    this.#codes[place] = code;
  }

  /** Number of the value at a place. */
  codeAt(place: number): number {
    return columnValue(this.#codes, place, 0);
  }

  at(place: number): Value {
    return columnValue(this.values, this.codeAt(place), this.#first);
  }

  /** How many places have each value; values that none has are left out. */
  counts(): Map<Value, number> {
    const byCode = new Uint32Array(this.values.length);
    for (const code of this.#codes) byCode[code] = columnValue(byCode, code, 0) + 1;
    const counts = new Map<Value, number>();
    for (const [code, value] of this.values.entries()) {
      const count = columnValue(byCode, code, 0);
      if (count > 0) counts.set(value, count);
    }
    return counts;
  }
}
