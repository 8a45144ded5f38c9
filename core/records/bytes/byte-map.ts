const EMPTY = -1;
const FIRST_SLOTS = 64;
const FIRST_ARENA = 1024;

/**
 * A map from byte strings to small integers that is asked with a span of a larger buffer, so that looking up a cell makes
 * no string. Keys are copied in; nothing is ever removed but all at once.
 */
export class ByteMap {
  size = 0;
  #slots = new Int32Array(FIRST_SLOTS).fill(EMPTY);
  #hashes = new Int32Array(FIRST_SLOTS / 2);
  #offsets = new Int32Array(FIRST_SLOTS / 2 + 1);
  #values = new Int32Array(FIRST_SLOTS / 2);
  #arena = new Uint8Array(FIRST_ARENA);

  /** The value stored for `bytes[start, end)`; -1 where there is none. */
  get(bytes: Uint8Array, start: number, end: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const hash = hashOf(bytes, start, end);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot] ?? EMPTY;
      if (entry === EMPTY) return EMPTY;
      if (this.#hashes[entry] === hash && this.#holds(entry, bytes, start, end)) return this.#values[entry] ?? EMPTY;
    }
  }

  /** Stores a value (0 or more) for a key that is not there yet. */
  add(bytes: Uint8Array, start: number, end: number, value: number): void {
    const entry = this.size++;
    if (entry === this.#hashes.length) this.#grow();
    const hash = hashOf(bytes, start, end);
    const offset = this.#offsets[entry] ?? 0;
    const next = offset + end - start;
    if (next > this.#arena.length) this.#arena = enlarged(this.#arena, Math.max(next, this.#arena.length * 2));
    this.#arena.set(bytes.subarray(start, end), offset);
    this.#offsets[entry + 1] = next;
    this.#hashes[entry] = hash;
    this.#values[entry] = value;
    this.#place(entry, hash);
  }

  clear(): void {
    this.size = 0;
    this.#slots.fill(EMPTY);
  }

  #holds(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    const offset = this.#offsets[entry] ?? 0;
    if ((this.#offsets[entry + 1] ?? 0) - offset !== end - start) return false;
    const arena = this.#arena;
    for (let at = start, held = offset; at < end; at++, held++) if (bytes[at] !== arena[held]) return false;
    return true;
  }

  #place(entry: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & mask;
    this.#slots[slot] = entry;
  }

  #grow(): void {
    const held = this.#hashes.length;
    this.#hashes = enlargedInts(this.#hashes, held * 2);
    this.#values = enlargedInts(this.#values, held * 2);
    this.#offsets = enlargedInts(this.#offsets, held * 2 + 1);
    this.#slots = new Int32Array(held * 4).fill(EMPTY);
    for (let entry = 0; entry < held; entry++) this.#place(entry, this.#hashes[entry] ?? 0);
  }
}

/** FNV-1a, then mixed so that the low bits depend on all bytes. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}

function enlarged(from: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const to = new Uint8Array(length);
  to.set(from);
  return to;
}

function enlargedInts(from: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}
