import { InputError } from "../../core/records/input-error.ts";
import type { RecordKind } from "../../core/records/kinds.ts";
import type { Mapping } from "../../core/records/mapping/mapping.ts";
import { RecordReader } from "../../core/records/record-reader.ts";
import type { RecordFormat } from "../../core/records/record-splitter.ts";
import type { RecordTaker } from "../../core/records/record-taker.ts";
import { type FileBytes, openFileBytes } from "./file-bytes.ts";
import { formatOf } from "./record-format.ts";

/** A file that is to be read, and by whom. */
export interface FileRequest {
  readonly kind: RecordKind;
  readonly path: string;
  readonly mapping: Mapping | undefined;
  readonly taker: RecordTaker;
  /** Whether the report is to have the file's hash. */
  readonly hashed?: boolean;
  /** Called between pieces, so that what the records caused can be written before more come. */
  readonly afterPiece?: (progress: FileProgress) => Promise<void> | void;
}

export interface FileProgress {
  readonly path: string;
  /** Bytes on disk, and how many of them are read. */
  readonly size: number;
  readonly position: number;
  /** Records read so far. */
  readonly read: number;
}

/** What was read. */
export interface FileReport {
  readonly kind: RecordKind;
  readonly file: string;
  readonly format: RecordFormat;
  readonly bytes: number;
  readonly sha256: string;
  /** Tells the file as it was opened from a later state of it. */
  readonly state: string;
  readonly read: number;
  readonly rejected: number;
  readonly ignoredColumns: readonly string[];
}

/** Reads one file of records, CSV or NDJSON, plain or gzip, in constant memory. Throws InputError where it cannot be read. */
export async function readFile(request: FileRequest): Promise<FileReport> {
  return readBytes(await openFileBytes(request.path, request.hashed ?? true), request);
}

/** Reads records from bytes that are open already; `path` is only their name. */
export async function readBytes(
  source: FileBytes,
  { kind, path, mapping, taker, afterPiece }: FileRequest,
): Promise<FileReport> {
  let reader: RecordReader | undefined;
  let format: RecordFormat = "csv";
  for await (const chunk of source.chunks) {
    if (reader === undefined) {
      format = formatOf(path, chunk);
      reader = new RecordReader({ kind, file: path, format, mapping, taker });
    }
    reader.push(chunk);
    const progress = { path, size: source.size, position: source.position(), read: reader.read };
    if (afterPiece !== undefined) await afterPiece(progress);
  }
  if (reader === undefined) throw new InputError("empty", path, "the file is empty");
  reader.end();
  const { read, rejected, ignoredColumns } = reader;
  return {
    kind,
    file: path,
    format,
    bytes: source.position(),
    sha256: source.sha256(),
    state: source.state,
    read,
    rejected,
    ignoredColumns,
  };
}
