const FIRST_BYTES = 65_536;
const LINE_FEED = 10;
/** Bytes that a UTF-16 unit can take in UTF-8. */
const MOST_UTF8_BYTES = 3;

/**
 * Lines in the bytes that a file holds of them, gathered until they are taken: as texts they would be moved about by the garbage
 * collector until then.
 */
export class GatheredLines {
  #bytes = Buffer.alloc(FIRST_BYTES);
  #length = 0;

  /** Bytes gathered, line ends among them. */
  get length(): number {
    return this.#length;
  }

  add(line: string): void {
    const needed = this.#length + line.length * MOST_UTF8_BYTES + 1;
    if (needed > this.#bytes.length) this.#grow(needed);
    this.#length += this.#bytes.write(line, this.#length);
    this.#bytes[this.#length++] = LINE_FEED;
  }

  /** The lines added since the last call, each with its end; the bytes are the caller's. */
  taken(): Uint8Array {
    const taken = new Uint8Array(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  #grow(needed: number): void {
    const grown = Buffer.alloc(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(grown, 0, 0, this.#length);
    this.#bytes = grown;
  }
}
