const FIRST_SLOTS = 1_024;
const EMPTY = -1;

/** Numbers pairs (member, bucket) in the order in which they first come: 0, 1, 2, ... */
export class PairIndex {
  size = 0;
  #slots = new Int32Array(FIRST_SLOTS).fill(EMPTY);
  #firsts = new Int32Array(FIRST_SLOTS / 2);
  #seconds = new Int32Array(FIRST_SLOTS / 2);

  /** The number of a pair; a new pair gets the next one. */
  indexOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let slot = slotOf(first, second, mask);
    for (; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot];
      if (entry === undefined || entry === EMPTY) break;
      if (this.#firsts[entry] === first && this.#seconds[entry] === second) return entry;
    }
    if (this.size === this.#firsts.length) {
      this.#grow();
      return this.indexOf(first, second);
    }
    const entry = this.size++;
    this.#slots[slot] = entry;
    this.#firsts[entry] = first;
    this.#seconds[entry] = second;
    return entry;
  }

  firstOf(index: number): number {
    return this.#firsts[index] ?? EMPTY;
  }

  secondOf(index: number): number {
    return this.#seconds[index] ?? EMPTY;
  }

  #grow(): void {
    const length = this.#firsts.length * 2;
    this.#firsts = enlarged(this.#firsts, length);
    this.#seconds = enlarged(this.#seconds, length);
    this.#slots = new Int32Array(length * 2).fill(EMPTY);
    const mask = this.#slots.length - 1;
    for (let entry = 0; entry < this.size; entry++) {
      let slot = slotOf(this.firstOf(entry), this.secondOf(entry), mask);
      while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      this.#slots[slot] = entry;
    }
  }
}

function slotOf(first: number, second: number, mask: number): number {
  const hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & mask;
}

function enlarged(from: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}
