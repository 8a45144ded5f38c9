const SLOTS = 512;
const WORDS = SLOTS * 2;
const FULL = 448;
const PAGES_A_SLAB = 128;
const SLAB_BITS = 7;
const DEEPEST = 22;
const WORD_BYTES = 4;

/** 64-bit fingerprint of an entry number, in two halves; a set of them decides who may be a repeat. */
export class EntryFingerprint {
  high = 0;
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
      low = Math.imul(low + word, 0xc2b2ae35) ^ (low >>> 13);
    }
    for (; at < end; at++) {
      const byte = view.getUint8(at);
      high = Math.imul(high ^ byte, 0x01000193);
      low = Math.imul(low + byte, 0x27d4eb2f) ^ (low >>> 15);
    }
    high = Math.imul(high ^ (high >>> 16) ^ low, 0x7feb352d);
    low = Math.imul(low ^ (low >>> 15), 0x846ca68b);
    this.high = high ^ (high >>> 15);
    // 0, 0 marks an empty slot.
    this.low = low ^ (low >>> 16) || 1;
    return this;
  }
}

/**
 * A set of fingerprints in 9 to 18 bytes each, as pages are between 44 and 88 % full: extendible hashing, whose pages split one by one, so that growing copies
 * nothing large and leaves no garbage. Equal entry numbers always meet; unequal ones that meet are told apart afterwards, by
 * comparing the numbers themselves.
 */
export class EntrySet {
  size = 0;
  #slabs: Int32Array[] = [];
  #pages = 0;
  #depth = 0;
  #directory = new Int32Array(1);
  #pageDepth: number[] = [];
  #pageSize: number[] = [];
  /** Fingerprints that agree in so many bits that no page can part them: only made-up entry numbers get here. */
  readonly #overflow = new Set<string>();
  readonly #fingerprint = new EntryFingerprint();
  /** What a page held while it is split. */
  readonly #held = new Int32Array(WORDS);

  constructor() {
    this.#newPage(0);
  }

  /** Adds a fingerprint; false where it was there. */
  add({ high, low }: EntryFingerprint): boolean {
    for (;;) {
      const page = this.#pageOf(high);
      const slab = this.#slab(page);
      const base = (page & (PAGES_A_SLAB - 1)) * WORDS;
      let slot = low & (SLOTS - 1);
      for (; slab[base + slot * 2 + 1] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
        if (slab[base + slot * 2 + 1] === low && slab[base + slot * 2] === high) return false;
      }
      const size = Number(this.#pageSize[page]);
      if (size < FULL) {
        slab[base + slot * 2] = high;
        slab[base + slot * 2 + 1] = low;
        this.#pageSize[page] = size + 1;
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
      const page = this.#pageOf(Number(highs[at]));
      const slot = Number(lows[at]) & (SLOTS - 1);
      isNew[at] = Number(this.#slab(page)[(page & (PAGES_A_SLAB - 1)) * WORDS + slot * 2]);
    }
    const fingerprint = this.#fingerprint;
    for (let at = 0; at < count; at++) {
      fingerprint.high = Number(highs[at]);
      fingerprint.low = Number(lows[at]);
      isNew[at] = this.add(fingerprint) ? 1 : 0;
    }
  }

  has({ high, low }: EntryFingerprint): boolean {
    const page = this.#pageOf(high);
    const slab = this.#slab(page);
    const base = (page & (PAGES_A_SLAB - 1)) * WORDS;
    for (let slot = low & (SLOTS - 1); slab[base + slot * 2 + 1] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
      if (slab[base + slot * 2 + 1] === low && slab[base + slot * 2] === high) return true;
    }
    return this.#overflow.size > 0 && this.#overflow.has(`${high}:${low}`);
  }

  /** Every fingerprint, in no particular order; the object given is the same each time. */
  *[Symbol.iterator](): Generator<EntryFingerprint> {
    const found = new EntryFingerprint();
    for (let page = 0; page < this.#pages; page++) {
      const slab = this.#slab(page);
      const base = (page & (PAGES_A_SLAB - 1)) * WORDS;
      for (let word = base; word < base + WORDS; word += 2) {
        if (slab[word + 1] === 0) continue;
        found.high = Number(slab[word]);
        found.low = Number(slab[word + 1]);
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

  #pageOf(high: number): number {
    return Number(this.#directory[this.#depth === 0 ? 0 : high >>> (32 - this.#depth)]);
  }

  #slab(page: number): Int32Array {
    const place = page >>> SLAB_BITS;
    this.#slabs[place] ??= new Int32Array(PAGES_A_SLAB * WORDS);
    return this.#slabs[place];
  }

  #newPage(depth: number): number {
    this.#pageDepth.push(depth);
    this.#pageSize.push(0);
    return this.#pages++;
  }

  /** Halves a page by the next bit of the fingerprints. */
  #split(page: number): void {
    const depth = Number(this.#pageDepth[page]) + 1;
    if (depth > this.#depth) this.#doubleDirectory();
    const other = this.#newPage(depth);
    const slab = this.#slab(page);
    const base = (page & (PAGES_A_SLAB - 1)) * WORDS;
    const held = this.#held;
    held.set(slab.subarray(base, base + WORDS));
    slab.fill(0, base, base + WORDS);
    this.#pageDepth[page] = depth;
    this.#pageSize[page] = 0;
    let high = 0;
    for (let word = 0; word < WORDS; word += 2) {
      if (held[word + 1] === 0) continue;
      high = Number(held[word]);
      this.#place(((high >>> (32 - depth)) & 1) === 1 ? other : page, high, Number(held[word + 1]));
    }
    this.#direct(other, high, depth);
  }

  /** Puts a fingerprint that is not there into a page that has room. */
  #place(page: number, high: number, low: number): void {
    const slab = this.#slab(page);
    const base = (page & (PAGES_A_SLAB - 1)) * WORDS;
    let slot = low & (SLOTS - 1);
    while (slab[base + slot * 2 + 1] !== 0) slot = (slot + 1) & (SLOTS - 1);
    slab[base + slot * 2] = high;
    slab[base + slot * 2 + 1] = low;
    this.#pageSize[page] = Number(this.#pageSize[page]) + 1;
  }

  /** Leads to a page from its part of the directory: where the first bits are those of its fingerprints, or of their neighbour's. */
  #direct(page: number, high: number, depth: number): void {
    const wide = this.#depth - depth;
    const from = (high >>> (32 - depth)) | 1;
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
