const SLOTS = 512;
/** A fingerprint in its slot is 16 bits three times; where the first are 0, the slot is empty. */
const SLOT_PARTS = 3;
const PAGE_PARTS = SLOTS * SLOT_PARTS;
const PART = 0xffff;
const PART_BITS = 16;
const FULL = 448;
/** 3 MB: a piece so large is the operating system's own again once it is let go of; of a smaller one the process would keep the memory. */
const PAGES_A_SLAB = 1024;
const SLAB_BITS = 10;
const DEEPEST = 22;
const WORD_BYTES = 4;
const WORD_BITS = 32;
const WORD_VALUES = 2 ** WORD_BITS;

/**
 * 48-bit fingerprint of an entry number, in two parts; a set of them decides who may be a repeat. Among 10 million entries a fifth of
 * a pair that is none is to be expected, which costs a second look at the files.
 */
export class EntryFingerprint {
  /** 16 bits. */
  high = 0;
  /** 32 bits, of which the last 16 are never all 0. */
  low = 0;
  #asked: Uint8Array = new Uint8Array(0);
  #view: DataView = new DataView(this.#asked.buffer);

  /** Takes the fingerprint of `bytes[start, end)`, four bytes at a time. */
  of(bytes: Uint8Array, start: number, end: number): this {
    if (bytes !== this.#asked) {
      this.#asked = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    const view = this.#view;
    let high = 0x9e3779b9 | 0;
    let low = (0x85ebca6b + end - start) | 0;
    let at = start;
    for (; at + WORD_BYTES <= end; at += WORD_BYTES) {
      const word = view.getInt32(at);
      high = Math.imul(high ^ word, 0x9e3779b1);
      high ^= high >>> 15;
      // Mixed twice, because four digits in a row differ in few bits.
      low = Math.imul(low + word, 0xc2b2ae35);
      low = Math.imul(low ^ (low >>> 15), 0x85ebca6b);
      low ^= low >>> 13;
    }
    for (; at < end; at++) {
      const byte = view.getUint8(at);
      high = Math.imul(high ^ byte, 0x01000193);
      low = Math.imul(low + byte, 0x27d4eb2f);
      low ^= low >>> 15;
    }
    high = Math.imul(high ^ (high >>> 16) ^ low, 0x7feb352d);
    low = Math.imul(low ^ (low >>> 15), 0x846ca68b);
    this.high = (high ^ (high >>> 15)) & PART;
    low ^= low >>> 16;
    // 0 there marks an empty slot.
    this.low = (low & PART) === 0 ? low | 1 : low;
    return this;
  }
}

/**
 * A set of fingerprints in about 10 bytes each: extendible hashing, whose pages split one by one when they are 88 % full, so that
 * growing copies nothing large and leaves no garbage. Equal entry numbers always meet; unequal ones that meet are told apart
 * afterwards, by comparing the numbers themselves.
 */
export class EntrySet {
  size = 0;
  #slabs: Uint16Array<ArrayBuffer>[] = [];
  #pages = 0;
  #depth = 0;
  #directory = new Int32Array(1);
  #pageDepth: number[] = [];
  #pageSize: number[] = [];
  /** Fingerprints that agree in so many bits that no page can part them: only made-up entry numbers get here. */
  readonly #overflow = new Set<string>();
  readonly #fingerprint = new EntryFingerprint();
  /** What a page held while it is split. */
  readonly #held = new Uint16Array(PAGE_PARTS);

  constructor() {
    this.#newPage(0);
  }

  /** Adds a fingerprint; false where it was there. */
  add({ high, low }: EntryFingerprint): boolean {
    for (;;) {
      const page = this.#pageOf(high, low);
      const slab = this.#slab(page);
      const at = find(slab, baseOf(page), high, low);
      if (slab[at] !== 0) return false;
      if (Number(this.#pageSize[page]) < FULL) {
        this.#write(page, slab, at, high, low);
        this.size++;
        return true;
      }
      if (this.#pageDepth[page] === DEEPEST) return this.#addToOverflow(`${high}:${low}`);
      this.#split(page);
    }
  }

  /**
   * Adds several, `highs` and `lows` of `count`, and says of each in `isNew` whether it was not there. Their slots are first read one
   * after the other, so that the processor waits for all of them at once.
   */
  addAll(highs: Int32Array, lows: Int32Array, count: number, isNew: Int32Array): void {
    for (let at = 0; at < count; at++) {
      const low = Number(lows[at]);
      const page = this.#pageOf(Number(highs[at]), low);
      isNew[at] = Number(this.#slab(page)[baseOf(page) + (low & (SLOTS - 1)) * SLOT_PARTS]);
    }
    const fingerprint = this.#fingerprint;
    for (let at = 0; at < count; at++) {
      fingerprint.high = Number(highs[at]);
      fingerprint.low = Number(lows[at]);
      isNew[at] = this.add(fingerprint) ? 1 : 0;
    }
  }

  has({ high, low }: EntryFingerprint): boolean {
    const page = this.#pageOf(high, low);
    const slab = this.#slab(page);
    if (slab[find(slab, baseOf(page), high, low)] !== 0) return true;
    return this.#overflow.size > 0 && this.#overflow.has(`${high}:${low}`);
  }

  /** Lets go of all fingerprints, and at once of the memory that they took. */
  clear(): void {
    // Left to the garbage collector it would stay until the next collection of everything.
    for (const slab of this.#slabs) slab.buffer.transfer(0);
    this.#slabs = [];
    this.#pages = 0;
    this.#depth = 0;
    this.#directory = new Int32Array(1);
    this.#pageDepth = [];
    this.#pageSize = [];
    this.#overflow.clear();
    this.size = 0;
    this.#newPage(0);
  }

  /** Every fingerprint, in no particular order; the object given is the same each time. */
  *[Symbol.iterator](): Generator<EntryFingerprint> {
    const found = new EntryFingerprint();
    for (let page = 0; page < this.#pages; page++) {
      const slab = this.#slab(page);
      const base = baseOf(page);
      for (let at = base; at < base + PAGE_PARTS; at += SLOT_PARTS) {
        if (slab[at] === 0) continue;
        found.high = Number(slab[at + 2]);
        found.low = lowAt(slab, at);
        yield found;
      }
    }
    for (const key of this.#overflow) {
      const [high, low] = key.split(":");
      found.high = Number(high);
      found.low = Number(low);
      yield found;
    }
  }

  #addToOverflow(key: string): boolean {
    if (this.#overflow.has(key)) return false;
    this.#overflow.add(key);
    this.size++;
    return true;
  }

  #pageOf(high: number, low: number): number {
    return Number(this.#directory[this.#depth === 0 ? 0 : placeOf(high, low) >>> (WORD_BITS - this.#depth)]);
  }

  #slab(page: number): Uint16Array {
    const place = page >>> SLAB_BITS;
    this.#slabs[place] ??= new Uint16Array(PAGES_A_SLAB * PAGE_PARTS);
    return this.#slabs[place];
  }

  #newPage(depth: number): number {
    this.#pageDepth.push(depth);
    this.#pageSize.push(0);
    return this.#pages++;
  }

  /** Halves a page by the next bit of the places of its fingerprints. */
  #split(page: number): void {
    const depth = Number(this.#pageDepth[page]) + 1;
    if (depth > this.#depth) this.#doubleDirectory();
    const other = this.#newPage(depth);
    const slab = this.#slab(page);
    const base = baseOf(page);
    const held = this.#held;
    held.set(slab.subarray(base, base + PAGE_PARTS));
    slab.fill(0, base, base + PAGE_PARTS);
    this.#pageDepth[page] = depth;
    this.#pageSize[page] = 0;
    let bits = 0;
    for (let at = 0; at < PAGE_PARTS; at += SLOT_PARTS) {
      if (held[at] === 0) continue;
      const high = Number(held[at + 2]);
      const low = lowAt(held, at);
      bits = placeOf(high, low) >>> (WORD_BITS - depth);
      this.#place((bits & 1) === 1 ? other : page, high, low);
    }
    this.#direct(other, bits, depth);
  }

  /** Puts a fingerprint that is not there into a page that has room. */
  #place(page: number, high: number, low: number): void {
    const slab = this.#slab(page);
    this.#write(page, slab, find(slab, baseOf(page), high, low), high, low);
  }

  #write(page: number, slab: Uint16Array, at: number, high: number, low: number): void {
    slab[at] = low;
    slab[at + 1] = low >>> PART_BITS;
    slab[at + 2] = high;
    this.#pageSize[page] = Number(this.#pageSize[page]) + 1;
  }

  /** Leads to a page from its part of the directory: where the first bits are those of its fingerprints, or of their neighbour's. */
  #direct(page: number, bits: number, depth: number): void {
    const wide = this.#depth - depth;
    const from = bits | 1;
    this.#directory.fill(page, from << wide, (from + 1) << wide);
  }

  #doubleDirectory(): void {
    const doubled = new Int32Array(this.#directory.length * 2);
    this.#directory.forEach((page, at) => {
      doubled[at * 2] = page;
      doubled[at * 2 + 1] = page;
    });
    this.#directory = doubled;
    this.#depth++;
  }
}

/**
 * Where a fingerprint stands among all, as a number of 32 bits: twice as dense at one end as at the other. Spread evenly, all pages would
 * fill and split at the same time, and the set take 7 bytes a fingerprint at one moment and 14 at the next.
 */
function placeOf(high: number, low: number): number {
  const even = ((high << PART_BITS) | (low >>> PART_BITS)) >>> 0;
  return (even * (2 + even / WORD_VALUES)) / 3;
}

/** Where a page begins in its slab. */
function baseOf(page: number): number {
  return (page & (PAGES_A_SLAB - 1)) * PAGE_PARTS;
}

/** Where a fingerprint stands in the page that begins at `base`, or else the empty slot that it would take. */
function find(slab: Uint16Array, base: number, high: number, low: number): number {
  const first = low & PART;
  const second = low >>> PART_BITS;
  for (let slot = low & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
    const at = base + slot * SLOT_PARTS;
    const held = slab[at];
    if (held === 0 || (held === first && slab[at + 1] === second && slab[at + 2] === high)) return at;
  }
}

function lowAt(slab: Uint16Array, at: number): number {
  return (Number(slab[at + 1]) << PART_BITS) | Number(slab[at]);
}
