import type { Spans } from "./spans.ts";

const FIRST_SLOTS = 64;
const FIRST_ARENA = 1024;
const WORD = 4;

/** What a slot holds, one after the other: a slot is one place in memory. */
const HASH = 0;
const OFFSET = 1;
const LENGTH = 2;
/** The value and one; 0 in an empty slot. */
const VALUE = 3;
const SLOT_WORDS = 4;

const NOT_THERE = -1;

/** A key and its value. */
export interface ByteEntry {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/**
 * A map from byte strings to small integers that is asked with a span of a larger buffer, so that looking up a cell makes
 * no string. Keys are copied in; nothing is ever removed but all at once. Bytes are hashed and compared four at a time.
 */
export class ByteMap {
  size = 0;
  #slots = new Int32Array(FIRST_SLOTS * SLOT_WORDS);
  #mask = FIRST_SLOTS - 1;
  #arena = new Uint8Array(FIRST_ARENA);
  #arenaView = new DataView(this.#arena.buffer);
  #arenaEnd = 0;
  #asked: Uint8Array = this.#arena;
  #askedView: DataView = this.#arenaView;

  /** The value stored for `bytes[start, end)`; -1 where there is none. */
  get(bytes: Uint8Array, start: number, end: number): number {
    if (bytes !== this.#asked) this.#ask(bytes);
    return this.#find(hashOf(this.#askedView, start, end), start, end);
  }

  /**
   * The values of the keys in `spans` as `get` gives them, into `spans.values`. Slots and keys are first read one after the other
   * for nothing but that they come near: the processor waits for all of them at once instead of for each.
   */
  getAll(bytes: Uint8Array, spans: Spans): void {
    if (bytes !== this.#asked) this.#ask(bytes);
    const { starts, ends, hashes, values, count } = spans;
    const slots = this.#slots;
    const arena = this.#arena;
    const view = this.#askedView;
    for (let at = 0; at < count; at++) hashes[at] = hashOf(view, Number(starts[at]), Number(ends[at]));
    for (let at = 0; at < count; at++) {
      values[at] = Number(slots[(Number(hashes[at]) & this.#mask) * SLOT_WORDS + OFFSET]);
    }
    for (let at = 0; at < count; at++) values[at] = Number(arena[Number(values[at])]);
    for (let at = 0; at < count; at++) {
      values[at] = this.#find(Number(hashes[at]), Number(starts[at]), Number(ends[at]));
    }
  }

  #find(hash: number, start: number, end: number): number {
    const view = this.#askedView;
    const slots = this.#slots;
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot * SLOT_WORDS;
      const value = Number(slots[at + VALUE]);
      if (value === 0) return NOT_THERE;
      if (slots[at + HASH] !== hash || slots[at + LENGTH] !== end - start) continue;
      if (this.#holds(Number(slots[at + OFFSET]), view, start, end)) return value - 1;
    }
  }

  /** Stores a value (0 or more) for a key that is not there yet. */
  add(bytes: Uint8Array, start: number, end: number, value: number): void {
    if (bytes !== this.#asked) this.#ask(bytes);
    if (this.size * 2 > this.#mask) this.#grow();
    const offset = this.#arenaEnd;
    this.#arenaEnd += end - start;
    if (this.#arenaEnd > this.#arena.length)
      this.#enlargeArena(Math.max(this.#arenaEnd, this.#arena.length * 2));
    this.#arena.set(bytes.subarray(start, end), offset);
    this.#place(hashOf(this.#askedView, start, end), offset, end - start, value + 1);
    this.size++;
  }

  /** Every key, as a span of the map's own bytes, with its value; in no particular order. No key may be added meanwhile. */
  *entries(): Generator<ByteEntry> {
    for (let at = 0; at < this.#slots.length; at += SLOT_WORDS) {
      const value = Number(this.#slots[at + VALUE]);
      if (value === 0) continue;
      const start = Number(this.#slots[at + OFFSET]);
      yield { bytes: this.#arena, start, end: start + Number(this.#slots[at + LENGTH]), value: value - 1 };
    }
  }

  clear(): void {
    this.size = 0;
    this.#arenaEnd = 0;
    this.#slots.fill(0);
  }

  #ask(bytes: Uint8Array): void {
    this.#asked = bytes;
    this.#askedView = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  #holds(offset: number, view: DataView, start: number, end: number): boolean {
    const arena = this.#arenaView;
    let held = offset;
    let at = start;
    for (; at + WORD <= end; at += WORD, held += WORD)
      if (view.getInt32(at, true) !== arena.getInt32(held, true)) return false;
    let difference = 0;
    for (; at < end; at++, held++) difference |= view.getUint8(at) ^ arena.getUint8(held);
    return difference === 0;
  }

  #place(hash: number, offset: number, length: number, value: number): void {
    let slot = hash & this.#mask;
    while (this.#slots[slot * SLOT_WORDS + VALUE] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots.set([hash, offset, length, value], slot * SLOT_WORDS);
  }

  #grow(): void {
    const held = this.#slots;
    this.#slots = new Int32Array(held.length * 2);
    this.#mask = this.#mask * 2 + 1;
    for (let at = 0; at < held.length; at += SLOT_WORDS) {
      const value = Number(held[at + VALUE]);
      if (value === 0) continue;
      this.#place(Number(held[at + HASH]), Number(held[at + OFFSET]), Number(held[at + LENGTH]), value);
    }
    // Left to the garbage collector, it would stay for long.
    held.buffer.transfer(0);
  }

  #enlargeArena(length: number): void {
    const arena = new Uint8Array(length);
    arena.set(this.#arena);
    this.#arena = arena;
    this.#arenaView = new DataView(arena.buffer);
  }
}

/**
 * Multiplies and mixes words, two at a time because neither has to wait for the other, then the bytes that are left, so that the low
 * bits depend on all bytes.
 */
function hashOf(view: DataView, start: number, end: number): number {
  let hash = (end - start) | 0;
  let other = 0x27d4eb2f;
  let at = start;
  for (; at + 2 * WORD <= end; at += 2 * WORD) {
    hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1);
    other = Math.imul(other ^ view.getInt32(at + WORD, true), 0xc2b2ae35);
    hash ^= hash >>> 15;
    other ^= other >>> 13;
  }
  for (; at < end; at++) hash = Math.imul(hash ^ view.getUint8(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16) ^ other, 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
