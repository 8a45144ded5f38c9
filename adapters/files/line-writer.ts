import { once } from "node:events";
import { closeSync, createWriteStream, openSync, writeFileSync } from "node:fs";
import { finished } from "node:stream/promises";
import { createGzip, type Gzip } from "node:zlib";

/** Text gathered before it is handed on. */
const GATHERED = 65_536;
const FASTEST = 1;

/** Where gathered text goes. */
interface Sink {
  write(text: string): Promise<void> | void;
  close(): Promise<void> | void;
}

/** Writes lines to a file, plain or gzip. Lines are gathered as they come; `flush` between pieces keeps memory bounded. */
export class LineWriter {
  lines = 0;
  #gathered: string[] = [];
  #length = 0;
  readonly #sink: Sink;

  constructor(path: string) {
    this.#sink = path.endsWith(".gz") ? new GzipSink(path) : plainSink(path);
  }

  add(line: string): void {
    this.#gathered.push(line);
    this.#length += line.length + 1;
    this.lines++;
  }

  /** Whether so much is gathered that `flush` has something to do: asking is cheaper than waiting for nothing at each line. */
  get isFull(): boolean {
    return this.#length >= GATHERED;
  }

  /** Hands gathered lines on and waits while the file is behind. */
  async flush(): Promise<void> {
    if (this.isFull) await this.#write();
  }

  async close(): Promise<void> {
    await this.#write();
    await this.#sink.close();
  }

  async #write(): Promise<void> {
    if (this.#gathered.length === 0) return;
    const text = `${this.#gathered.join("\n")}\n`;
    this.#gathered = [];
    this.#length = 0;
    await this.#sink.write(text);
  }
}

/** Written at once: a stream would keep a copy of every piece until the next garbage collection. */
function plainSink(path: string): Sink {
  const file = openSync(path, "w");
  return { write: (text) => void writeFileSync(file, text), close: () => closeSync(file) };
}

class GzipSink implements Sink {
  readonly #gzip: Gzip = createGzip({ level: FASTEST });
  readonly #written: Promise<unknown>;

  constructor(path: string) {
    const file = createWriteStream(path);
    this.#gzip.pipe(file);
    this.#written = finished(file);
    // An error is told by `close`; until then it must not end the process.
    this.#written.catch(() => {});
  }

  async write(text: string): Promise<void> {
    if (!this.#gzip.write(text)) await Promise.race([once(this.#gzip, "drain"), this.#written]);
  }

  async close(): Promise<void> {
    this.#gzip.end();
    await this.#written;
  }
}
