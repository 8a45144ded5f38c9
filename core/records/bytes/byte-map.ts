const EMPTY = -1;
const FIRST_SLOTS = 64;
const FIRST_ARENA = 1024;
const WORD = 4;

/**
 * A map from byte strings to small integers that is asked with a span of a larger buffer, so that looking up a cell makes
 * no string. Keys are copied in; nothing is ever removed but all at once. Bytes are hashed and compared four at a time.
 */
export class ByteMap {
  size = 0;
  #slots = new Int32Array(FIRST_SLOTS).fill(EMPTY);
  #hashes = new Int32Array(FIRST_SLOTS / 2);
  #offsets = new Int32Array(FIRST_SLOTS / 2 + 1);
  #values = new Int32Array(FIRST_SLOTS / 2);
  #arena = new Uint8Array(FIRST_ARENA);
  #arenaEnd = 0;
  #arenaView = new DataView(this.#arena.buffer);
  #asked: Uint8Array = this.#arena;
  #askedView: DataView = this.#arenaView;

  /** The value stored for `bytes[start, end)`; -1 where there is none. */
  get(bytes: Uint8Array, start: number, end: number): number {
    if (bytes !== this.#asked) this.#ask(bytes);
    const view = this.#askedView;
    const slots = this.#slots;
    const mask = slots.length - 1;
    const hash = hashOf(view, start, end);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot];
      if (entry === undefined || entry === EMPTY) return EMPTY;
      const value = this.#values[entry];
      if (value !== undefined && this.#hashes[entry] === hash && this.#holds(entry, view, start, end)) {
        return value;
      }
    }
  }

  /** Stores a value (0 or more) for a key that is not there yet. */
  add(bytes: Uint8Array, start: number, end: number, value: number): void {
    if (bytes !== this.#asked) this.#ask(bytes);
    const entry = this.size++;
    if (entry === this.#hashes.length) this.#grow();
    const hash = hashOf(this.#askedView, start, end);
    const offset = this.#arenaEnd;
    const next = offset + end - start;
    if (next > this.#arena.length) this.#enlargeArena(Math.max(next, this.#arena.length * 2));
    this.#arena.set(bytes.subarray(start, end), offset);
    this.#offsets[entry + 1] = next;
    this.#arenaEnd = next;
    this.#hashes[entry] = hash;
    this.#values[entry] = value;
    this.#place(entry, hash);
  }

  clear(): void {
    this.size = 0;
    this.#arenaEnd = 0;
    this.#slots.fill(EMPTY);
  }

  #ask(bytes: Uint8Array): void {
    this.#asked = bytes;
    this.#askedView = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  #holds(entry: number, view: DataView, start: number, end: number): boolean {
    const offset = this.#offsets[entry];
    const next = this.#offsets[entry + 1];
    if (offset === undefined || next === undefined || next - offset !== end - start) return false;
    const arena = this.#arenaView;
    let at = start;
    let held = offset;
    while (at + WORD <= end && view.getInt32(at) === arena.getInt32(held)) {
      at += WORD;
      held += WORD;
    }
    // What is left, or the word that differs, byte by byte.
    while (at < end && view.getUint8(at) === arena.getUint8(held)) {
      at++;
      held++;
    }
    return at === end;
  }

  #place(entry: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & mask;
    this.#slots[slot] = entry;
  }

  #grow(): void {
    const held = this.#hashes.length;
    const hashes = this.#hashes;
    this.#hashes = enlargedInts(this.#hashes, held * 2);
    this.#values = enlargedInts(this.#values, held * 2);
    this.#offsets = enlargedInts(this.#offsets, held * 2 + 1);
    this.#slots = new Int32Array(held * 4).fill(EMPTY);
    hashes.forEach((hash, entry) => {
      this.#place(entry, hash);
    });
  }

  #enlargeArena(length: number): void {
    const arena = new Uint8Array(length);
    arena.set(this.#arena);
    this.#arena = arena;
    this.#arenaView = new DataView(arena.buffer);
  }
}

/** Multiplies and mixes words, then the bytes that are left, so that the low bits depend on all bytes. */
function hashOf(view: DataView, start: number, end: number): number {
  let hash = (end - start) | 0;
  let at = start;
  for (; at + WORD <= end; at += WORD) {
    hash = Math.imul(hash ^ view.getInt32(at), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < end; at++) hash = Math.imul(hash ^ view.getUint8(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

function enlargedInts(from: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}
