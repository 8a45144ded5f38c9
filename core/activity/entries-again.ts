import type { RecordReader } from "../records/record-reader.ts";
import type { EntryPlace, EntryPlaces } from "./entry-places.ts";
import { EntryFingerprint, type EntrySet } from "./entry-set.ts";

const LINE_END = new Uint8Array([10]);

/** A record that goes on in the next chunk: its bytes so far. */
interface HeldRecord {
  readonly place: EntryPlace;
  readonly bytes: Uint8Array;
}

/** Who reads the wanted records of a file again. */
export interface AgainOptions {
  /** Where the first pass found the file's records. */
  readonly places: EntryPlaces;
  /** The fingerprints of the entries that are wanted. */
  readonly wanted: EntrySet;
  readonly reader: RecordReader;
}

/**
 * Takes the bytes of a file that was read before and has those of its good records read again whose entry is wanted, or cannot be told
 * before it is read. The others are passed over without looking for their cells.
 */
export class EntriesAgain {
  readonly #options: AgainOptions;
  readonly #places: Iterator<EntryPlace, void>;
  readonly #fingerprint = new EntryFingerprint();
  #place: EntryPlace | undefined;
  /** Place in the file behind the bytes that came so far, and what they hold of a record that goes on. */
  #end = 0;
  #held: HeldRecord | undefined;

  constructor(options: AgainOptions) {
    this.#options = options;
    this.#places = options.places[Symbol.iterator]();
    this.#next();
  }

  push(chunk: Uint8Array): void {
    const first = this.#end;
    this.#end += chunk.length;
    if (this.#held !== undefined && !this.#complete(this.#held, chunk, first)) return;
    while (this.#place !== undefined && this.#place.to <= this.#end) {
      this.#look(chunk, first, this.#place);
      this.#next();
    }
    if (this.#place !== undefined && this.#place.from < this.#end) {
      this.#held = { place: this.#place, bytes: chunk.slice(this.#place.from - first) };
    }
  }

  /** Looks at the record that began in an earlier chunk; false where it does not end in this one. */
  #complete({ place, bytes }: HeldRecord, chunk: Uint8Array, first: number): boolean {
    const whole = joined(bytes, chunk.subarray(0, place.to - first));
    this.#held = { place, bytes: whole };
    if (place.to > this.#end) return false;
    this.#look(whole, place.from, place);
    this.#held = undefined;
    this.#next();
    return true;
  }

  end(): void {
    this.#options.reader.end();
  }

  #look(bytes: Uint8Array, first: number, { from, to, entryStart, entryLength }: EntryPlace): void {
    const { wanted, reader } = this.#options;
    const start = entryStart - first;
    if (entryLength > 0 && !wanted.has(this.#fingerprint.of(bytes, start, start + entryLength))) return;
    reader.push(bytes.subarray(from - first, to - first));
    reader.push(LINE_END);
  }

  #next(): void {
    const next = this.#places.next();
    this.#place = next.done === true ? undefined : next.value;
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
