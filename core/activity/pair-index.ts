/** Firsts that share a page: their numbers are one line of a processor's cache. */
const PAGE = 16;
const PAGE_BITS = 4;
const FIRST_PAGES = 64;
const FIRST_PAIRS = 512;
const NONE = -1;

/**
 * Numbers pairs (member, bucket) in the order in which they first come: 0, 1, 2, ... Both are small and dense, a member's index and
 * a month or chapter, so a pair is found by place: no hashing and nothing to compare.
 */
export class PairIndex {
  size = 0;
  /** The number of a pair and one; 0 where there is none. Nobody has the first page. */
  #places = new Int32Array(FIRST_PAGES * PAGE);
  #pages = 1;
  /** By second: the page of each run of firsts, 0 where there is none yet. */
  readonly #directories: Int32Array<ArrayBuffer>[] = [];
  #firsts = new Int32Array(FIRST_PAIRS);
  #seconds = new Int32Array(FIRST_PAIRS);

  /** The number of a pair; a new pair gets the next one. */
  indexOf(first: number, second: number): number {
    const directory = this.#directories[second];
    const page = directory === undefined ? 0 : Number(directory[first >>> PAGE_BITS] ?? 0);
    const known = Number(this.#places[page * PAGE + (first & (PAGE - 1))]);
    return known > 0 ? known - 1 : this.#add(first, second);
  }

  firstOf(index: number): number {
    return this.#firsts[index] ?? NONE;
  }

  secondOf(index: number): number {
    return this.#seconds[index] ?? NONE;
  }

  #add(first: number, second: number): number {
    if (this.size === this.#firsts.length) {
      this.#firsts = enlarged(this.#firsts, this.size * 2);
      this.#seconds = enlarged(this.#seconds, this.size * 2);
    }
    const entry = this.size++;
    this.#firsts[entry] = first;
    this.#seconds[entry] = second;
    const page = this.#pageOf(first >>> PAGE_BITS, second);
    this.#places[page * PAGE + (first & (PAGE - 1))] = entry + 1;
    return entry;
  }

  /** The page of a run of firsts, made where it is not there. */
  #pageOf(run: number, second: number): number {
    let directory = this.#directories[second] ?? new Int32Array(run + 1);
    if (directory.length <= run) directory = enlarged(directory, Math.max(run + 1, directory.length * 2));
    this.#directories[second] = directory;
    const page = Number(directory[run]) || this.#pages++;
    directory[run] = page;
    if (this.#places.length === page * PAGE) this.#places = enlarged(this.#places, this.#places.length * 2);
    return page;
  }
}

/** Nobody may hold `from` any more: its memory is let go of here and not left to the garbage collector. */
function enlarged(from: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  return new Int32Array(from.buffer.transfer(length * from.BYTES_PER_ELEMENT));
}
