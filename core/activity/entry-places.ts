const PIECE = 65_536;
/** What a byte of a number holds of it; the highest bit says that more follows. */
const SEVEN_BITS = 128;
/** Most bytes of a number, and of a record's four numbers. */
const MOST_BYTES = 8;
const MOST_RECORD = 4 * MOST_BYTES;

/** Where a record stands in its file, and its entry number in it; `entryLength` is 0 where that is not written as it was read. */
export interface EntryPlace {
  readonly from: number;
  readonly to: number;
  readonly entryStart: number;
  readonly entryLength: number;
}

/**
 * Where the good records of a file (or of a piece of one) stand, so that some of them can be read again without looking for where
 * records begin and end: about three bytes a record, as distances from one to the next.
 */
export class EntryPlaces {
  /** The names in the file's header; none for NDJSON. */
  names: readonly string[] = [];
  readonly #pieces: Uint8Array[] = [];
  /** How much of each piece is filled: a record's numbers stay together. */
  readonly #lengths: number[] = [];
  #piece = new Uint8Array(0);
  #at = 0;
  #end = 0;
  #entryOffset = -1;
  #entryLength = -1;

  /** Adds a record, behind those before it: `[from, to)`, its entry number at `[entryStart, entryEnd)`. */
  add(from: number, to: number, entryStart: number, entryEnd: number): void {
    const isWritten = entryStart >= from && entryEnd <= to;
    const offset = isWritten ? entryStart - from : 0;
    const length = isWritten ? entryEnd - entryStart : 0;
    const isElsewhere = offset !== this.#entryOffset || length !== this.#entryLength;
    this.#makeRoom();
    this.#write((from - this.#end) * 2 + (isElsewhere ? 1 : 0));
    if (isElsewhere) {
      this.#write(offset);
      this.#write(length);
      this.#entryOffset = offset;
      this.#entryLength = length;
    }
    this.#write(to - from);
    this.#end = to;
    this.#lengths[this.#pieces.length - 1] = this.#at;
  }

  /** The places in order; the object given is the same each time. */
  *[Symbol.iterator](): Generator<EntryPlace, void> {
    const place = { from: 0, to: 0, entryStart: 0, entryLength: 0 };
    let offset = 0;
    for (const [number, piece] of this.#pieces.entries()) {
      let at = 0;
      const read = (): number => {
        let value = 0;
        for (let scale = 1; ; scale *= SEVEN_BITS) {
          const byte = Number(piece[at++]);
          value += (byte % SEVEN_BITS) * scale;
          if (byte < SEVEN_BITS) return value;
        }
      };
      while (at < Number(this.#lengths[number])) {
        const gap = read();
        if (gap % 2 === 1) {
          offset = read();
          place.entryLength = read();
        }
        place.from = place.to + Math.floor(gap / 2);
        place.entryStart = place.from + offset;
        place.to = place.from + read();
        yield place;
      }
    }
  }

  #makeRoom(): void {
    if (this.#at + MOST_RECORD <= this.#piece.length) return;
    this.#piece = new Uint8Array(PIECE);
    this.#pieces.push(this.#piece);
    this.#at = 0;
  }

  #write(number: number): void {
    let rest = number;
    while (rest >= SEVEN_BITS) {
      this.#piece[this.#at++] = SEVEN_BITS + (rest % SEVEN_BITS);
      rest = Math.floor(rest / SEVEN_BITS);
    }
    this.#piece[this.#at++] = rest;
  }
}
