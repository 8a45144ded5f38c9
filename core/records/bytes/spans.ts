/** Keys that are looked up together, as spans of one buffer: the first `count`, `[starts[n], ends[n])`. */
export class Spans {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Filled by who looks them up. */
  readonly hashes: Int32Array;
  readonly values: Int32Array;
  count = 0;

  /** `most`: how many keys there can be. */
  constructor(most: number) {
    this.starts = new Int32Array(most);
    this.ends = new Int32Array(most);
    this.hashes = new Int32Array(most);
    this.values = new Int32Array(most);
  }

  /** Adds a span. */
  add(start: number, end: number): void {
    this.starts[this.count] = start;
    this.ends[this.count++] = end;
  }
}
