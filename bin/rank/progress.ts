import type { Writable } from "node:stream";
import type { FileProgress } from "../../adapters/files/read-file.ts";
import { wholeText } from "../output/number-text.ts";

const EVERY_MS = 200;
const SECOND = 1_000;

/** A line of progress on a terminal: rows, rate, time left. Silent where there is none. */
export class Progress {
  readonly #terminal: Writable | undefined;
  readonly #clock: () => number;
  #path = "";
  #start = 0;
  #shown = 0;

  constructor(terminal: Writable | undefined, clock: () => number) {
    this.#terminal = terminal;
    this.#clock = clock;
  }

  show({ path, size, position, read }: FileProgress): void {
    const now = this.#clock();
    if (path !== this.#path) {
      this.#path = path;
      this.#start = now;
    }
    if (this.#terminal === undefined || now - this.#shown < EVERY_MS) return;
    this.#shown = now;
    const seconds = (now - this.#start) / SECOND;
    const left = position === 0 ? 0 : (seconds * (size - position)) / position;
    const rate = wholeText(read / Math.max(seconds, 0.001));
    const text = `${path}: ${wholeText(read)} rows, ${rate} a second, about ${Math.ceil(left)} s left`;
    this.#terminal.write(`\r\x1b[2K${text}`);
  }

  clear(): void {
    if (this.#shown > 0) this.#terminal?.write("\r\x1b[2K");
  }
}
