import type { RecordReader } from "../records/record-reader.ts";
import type { EntryPlace, EntryPlaces } from "./entry-places.ts";
import { EntryFingerprint, type EntrySet } from "./entry-set.ts";

const LINE_END = new Uint8Array([10]);
const NOTHING = new Uint8Array(0);

/** Who reads the wanted records of a file again. */
export interface AgainOptions {
  /** Where the first pass found the file's records. */
  readonly places: EntryPlaces;
  /** The fingerprints of the entries that are wanted. */
  readonly wanted: EntrySet;
  readonly reader: RecordReader;
  /** Told of each good record that is not wanted. */
  readonly onPassed: () => void;
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
  /** Place in the file behind the bytes that came so far, and those of them that may be needed yet. */
  #end = 0;
  #held: Uint8Array = NOTHING;

  constructor(options: AgainOptions) {
    this.#options = options;
    this.#places = options.places[Symbol.iterator]();
    this.#next();
  }

  push(chunk: Uint8Array): void {
    const bytes = this.#held.length === 0 ? chunk : joined(this.#held, chunk);
    const first = this.#end - this.#held.length;
    this.#end += chunk.length;
    while (this.#place !== undefined && this.#place.to <= this.#end) {
      this.#look(bytes, first, this.#place);
      this.#next();
    }
    this.#held = this.#place === undefined ? NOTHING : bytes.slice(Math.max(0, this.#place.from - first));
  }

  end(): void {
    this.#options.reader.end();
  }

  #look(bytes: Uint8Array, first: number, { from, to, entryStart, entryLength }: EntryPlace): void {
    const { wanted, reader, onPassed } = this.#options;
    const start = entryStart - first;
    if (entryLength > 0 && !wanted.has(this.#fingerprint.of(bytes, start, start + entryLength))) {
      onPassed();
      return;
    }
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
