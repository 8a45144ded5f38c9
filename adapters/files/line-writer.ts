import { once } from "node:events";
import { closeSync, createWriteStream, openSync, writeSync } from "node:fs";
import { finished } from "node:stream/promises";
import { createGzip, type Gzip } from "node:zlib";
import { GatheredLines } from "./gathered-lines.ts";

/** Bytes gathered before they are handed on. */
const GATHERED = 65_536;
const FASTEST = 1;

/** Where lines go. */
interface Sink {
  write(lines: Uint8Array): Promise<void> | void;
  close(): Promise<void> | void;
}

/** Writes lines to a file, plain or gzip. Lines are gathered as they come; `flush` between pieces keeps memory bounded. */
export class LineWriter {
  lines = 0;
  readonly #gathered = new GatheredLines();
  readonly #sink: Sink;

  constructor(path: string) {
    this.#sink = path.endsWith(".gz") ? new GzipSink(path) : plainSink(path);
  }

  add(line: string): void {
    this.#gathered.add(line);
    this.lines++;
  }

  /** Adds whole lines that are written out already, each with its end, which `lines` does not count; waits while the file is behind with those before. */
  async addWritten(lines: Uint8Array): Promise<void> {
    await this.#write();
    if (lines.length > 0) await this.#sink.write(lines);
  }

  /** Whether so much is gathered that `flush` has something to do: asking is cheaper than waiting for nothing at each line. */
  get isFull(): boolean {
    return this.#gathered.length >= GATHERED;
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
    if (this.#gathered.length > 0) await this.#sink.write(this.#gathered.taken());
  }
}

/** Written at once: a stream would keep a copy of every piece until the next garbage collection. */
function plainSink(path: string): Sink {
  const file = openSync(path, "w");
  return { write: (lines) => writeWhole(file, lines), close: () => closeSync(file) };
}

function writeWhole(file: number, lines: Uint8Array): void {
  for (let at = 0; at < lines.length; ) at += writeSync(file, lines, at);
}

/** Compresses beside whoever writes: what was written last is waited for before the next. */
class GzipSink implements Sink {
  readonly #gzip: Gzip = createGzip({ level: FASTEST });
  readonly #written: Promise<unknown>;
  #behind: Promise<unknown> | undefined;

  constructor(path: string) {
    const file = createWriteStream(path);
    this.#gzip.pipe(file);
    this.#written = finished(file);
    // An error is told by `close`; until then it must not end the process.
    this.#written.catch(() => {});
  }

  async write(lines: Uint8Array): Promise<void> {
    await this.#behind;
    this.#behind = this.#gzip.write(lines)
      ? undefined
      : Promise.race([once(this.#gzip, "drain"), this.#written]);
    this.#behind?.catch(() => {});
  }

  async close(): Promise<void> {
    this.#gzip.end();
    await this.#written;
  }
}
