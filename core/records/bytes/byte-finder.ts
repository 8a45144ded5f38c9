import { WASM } from "./find-bytes-module.ts";

/** Bytes looked at in one go, as many as the module has room for. */
const PIECE = 65_536;
const BLOCK = 16;
/** Where the module writes positions: behind the text and a block. */
const OUT = PIECE + BLOCK;
const FIRST_POSITIONS = 1_024;

/**
 * Finds where certain bytes stand: two that are given, and the control characters (below 32) but for one that is plain text.
 * What is found stays in `positions`, in order, until the next look.
 */
export class ByteFinder {
  /** The first `count` are those found last; behind them stands the place where the look ended. */
  positions = new Int32Array(FIRST_POSITIONS);
  count = 0;
  readonly #one: number;
  readonly #other: number;
  readonly #plain: number;

  /** `plain`: the control character that is not looked for. */
  constructor(one: number, other: number, plain: number) {
    this.#one = one;
    this.#other = other;
    this.#plain = plain;
  }

  /** Looks at `bytes[from, to]`, the byte at `to` included. */
  look(bytes: Uint8Array, from: number, to: number): void {
    this.count = 0;
    for (let at = from; at <= to; at += PIECE) this.#lookAt(bytes, at, Math.min(PIECE, to + 1 - at));
    this.#makeRoom(1);
    this.positions[this.count] = to;
  }

  #lookAt(bytes: Uint8Array, from: number, length: number): void {
    const { text, positions, find } = MODULE;
    text.set(bytes.subarray(from, from + length));
    let found = find(length - 1, from, OUT, this.#one, this.#other, this.#plain);
    // Behind the text stands what an earlier one left.
    while (found > 0 && Number(positions[found - 1]) >= from + length) found--;
    this.#makeRoom(found);
    this.positions.set(positions.subarray(0, found), this.count);
    this.count += found;
  }

  #makeRoom(more: number): void {
    let room = this.positions.length;
    while (room < this.count + more) room *= 2;
    if (room === this.positions.length) return;
    const positions = new Int32Array(room);
    positions.set(this.positions);
    this.positions = positions;
  }
}

/** One for all finders: it holds nothing between two looks. */
const MODULE = moduleOf(new WebAssembly.Instance(new WebAssembly.Module(WASM)).exports);

/** What find-bytes.wat exports, with its memory as it is used here. Throws where it exports something else. */
export function moduleOf({ memory, find }: Readonly<Record<string, unknown>>) {
  if (!hasBuffer(memory) || !isFind(find)) {
    throw new Error("find-bytes-module.ts is not what byte-finder.ts expects; run npm run assemble");
  }
  const text = new Uint8Array(memory.buffer, 0, PIECE);
  return { text, positions: new Int32Array(memory.buffer, OUT, PIECE + BLOCK), find };
}

type Find = (end: number, base: number, out: number, one: number, other: number, plain: number) => number;

function hasBuffer(value: unknown): value is { readonly buffer: ArrayBuffer } {
  return value instanceof Object && "buffer" in value && value.buffer instanceof ArrayBuffer;
}

function isFind(value: unknown): value is Find {
  return typeof value === "function";
}
