import type { RecordKind } from "../../core/records/kinds.ts";
import type { Mapping } from "../../core/records/mapping/mapping.ts";
import { RecordReader } from "../../core/records/record-reader.ts";
import type { RecordFormat } from "../../core/records/record-splitter.ts";

/** What the beginning of a file is checked against. */
export interface HeaderCheckOptions {
  readonly kind: RecordKind;
  readonly file: string;
  readonly format: RecordFormat;
  readonly mapping: Mapping | undefined;
}

/**
 * Reads the beginning of a file as those who read it later will, so that a file which nobody can read fails before anything of it
 * is written: the header of a CSV file, the first line of NDJSON. Throws InputError as `RecordReader` does.
 */
export class HeaderCheck {
  readonly #isCsv: boolean;
  #reader: RecordReader | undefined;
  #headerSeen = false;

  constructor(options: HeaderCheckOptions) {
    this.#isCsv = options.format === "csv";
    const header = () => {
      this.#headerSeen = true;
    };
    this.#reader = new RecordReader({ ...options, taker: { header, row: () => {}, reject: () => {} } });
  }

  /** Whether the beginning is found, and good. */
  get isDone(): boolean {
    return this.#reader === undefined;
  }

  /** Takes the next bytes; those behind the beginning do not matter. */
  push(block: Uint8Array): void {
    const reader = this.#reader;
    if (reader === undefined) return;
    reader.push(block);
    if (this.#isCsv ? this.#headerSeen : reader.read > 0) this.#reader = undefined;
  }

  /** The file has ended. */
  end(): void {
    this.#reader?.end();
  }
}
