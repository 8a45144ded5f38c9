/** A line of text, or why there is none. */
export type BoundedLine =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: "line-too-long" | "invalid-utf8" };

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const TOO_LONG: BoundedLine = { ok: false, problem: "line-too-long" };

/**
 * Cuts bytes into lines and holds at most `mostBytes` of one, however long it is: node:readline would hold it all. Every line
 * comes out, blank ones and bad ones too; only the end of the last line makes none.
 */
export class BoundedLines {
  readonly #mostBytes: number;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });
  #held: Uint8Array[] = [];
  #length = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** The lines that `chunk` completes. */
  push(chunk: Uint8Array): BoundedLine[] {
    const lines: BoundedLine[] = [];
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      lines.push(this.#line(chunk.subarray(from, end)));
      from = end + 1;
    }
    this.#hold(chunk.subarray(from));
    return lines;
  }

  /** The last line, where it has no line feed. */
  end(): BoundedLine[] {
    return this.#length === 0 ? [] : [this.#line(new Uint8Array(0))];
  }

  #hold(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#length += bytes.length;
    if (this.#length > this.#mostBytes) this.#held = [];
    else this.#held.push(bytes.slice());
  }

  #line(last: Uint8Array): BoundedLine {
    const pieces = [...this.#held, last];
    const length = this.#length + last.length;
    this.#held = [];
    this.#length = 0;
    return length > this.#mostBytes ? TOO_LONG : this.#decoded(pieces, length);
  }

  #decoded(pieces: readonly Uint8Array[], length: number): BoundedLine {
    const bytes = joined(pieces, length);
    const end = bytes.at(-1) === CARRIAGE_RETURN ? length - 1 : length;
    try {
      return { ok: true, text: this.#decoder.decode(bytes.subarray(0, end)) };
    } catch {
      return { ok: false, problem: "invalid-utf8" };
    }
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only, second] = pieces;
  if (only !== undefined && second === undefined) return only;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
