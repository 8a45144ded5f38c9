import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Writable } from "node:stream";

/** Text gathered before it is handed to the system. */
const GATHERED = 65_536;
const FASTEST = 1;

/** Writes lines to a file, plain or gzip. Lines are gathered as they come; `flush` between pieces keeps memory bounded. */
export class LineWriter {
  lines = 0;
  #gathered: string[] = [];
  #length = 0;
  readonly #sink: Writable;
  readonly #written: Promise<unknown>;

  constructor(path: string) {
    const file = createWriteStream(path);
    if (path.endsWith(".gz")) {
      const gzip = createGzip({ level: FASTEST });
      gzip.pipe(file);
      this.#sink = gzip;
    } else this.#sink = file;
    this.#written = finished(file);
    // An error is told by `close`; until then it must not end the process.
    this.#written.catch(() => {});
  }

  add(line: string): void {
    this.#gathered.push(line);
    this.#length += line.length + 1;
    this.lines++;
  }

  /** Hands gathered lines on and waits while the file is behind. */
  async flush(): Promise<void> {
    if (this.#length >= GATHERED) await this.#write();
  }

  async close(): Promise<void> {
    await this.#write();
    this.#sink.end();
    await this.#written;
  }

  async #write(): Promise<void> {
    if (this.#gathered.length === 0) return;
    const text = `${this.#gathered.join("\n")}\n`;
    this.#gathered = [];
    this.#length = 0;
    if (!this.#sink.write(text)) await Promise.race([once(this.#sink, "drain"), this.#written]);
  }
}
