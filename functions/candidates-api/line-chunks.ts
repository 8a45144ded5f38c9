/** Bytes are handed on when there are so many characters. */
const CHUNK_CHARACTERS = 65_536;

/** Lines as bytes, in chunks; a line is made when a chunk is asked for, so that they are made as fast as they are taken. */
export class LineChunks {
  readonly #lines: Iterable<string>;
  #count = 0;

  /** `lines`: without their ends. */
  constructor(lines: Iterable<string>) {
    this.#lines = lines;
  }

  /** Lines handed on up to now. */
  get count(): number {
    return this.#count;
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    let text = "";
    for (const line of this.#lines) {
      text += `${line}\n`;
      this.#count += 1;
      if (text.length < CHUNK_CHARACTERS) continue;
      yield Buffer.from(text);
      text = "";
    }
    if (text !== "") yield Buffer.from(text);
  }
}
