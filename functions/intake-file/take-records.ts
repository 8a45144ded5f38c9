import { EachRecord } from "../../adapters/files/each-record.ts";
import type { FieldTable, RecordOf } from "../../core/records/field.ts";
import type { RecordKind } from "../../core/records/kinds.ts";
import type { Mapping } from "../../core/records/mapping/mapping.ts";
import { RecordReader } from "../../core/records/record-reader.ts";
import { type PutRejects, RejectParts } from "../reject-parts.ts";
import type { FileContent } from "./file-content.ts";

/** Which records a file holds, and who takes them. */
export interface TakeRecordsOptions<T extends FieldTable> {
  readonly kind: RecordKind;
  readonly table: T;
  readonly file: string;
  readonly mapping: Mapping | undefined;
  /** Writes some hundreds of records; again where the file is read again. */
  readonly write: (records: readonly RecordOf<T>[]) => Promise<void>;
  readonly putRejects: PutRejects;
}

/** What a file held: accepted + rejected = read. */
export interface RecordCounts {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
}

const BATCH = 500;

/**
 * Reads a file of members, operators, incidents or validations in one pass, writing while it reads: no more is read before what was
 * is written. Throws InputError, before the first write where the header is at fault.
 */
export async function takeRecords<T extends FieldTable>(
  { format, blocks }: FileContent,
  { kind, table, file, mapping, write, putRejects }: TakeRecordsOptions<T>,
): Promise<RecordCounts> {
  const rejects = new RejectParts(putRejects);
  const waiting: RecordOf<T>[] = [];
  const taker = new EachRecord({
    kind,
    table,
    file,
    onRecord: (record) => waiting.push(record),
    onReject: (reject) => rejects.add(reject),
  });
  const reader = new RecordReader({ kind, file, format, mapping, taker });
  for await (const block of blocks) {
    reader.push(block);
    while (waiting.length >= BATCH) await write(waiting.splice(0, BATCH));
    await rejects.flush();
  }
  reader.end();
  if (waiting.length > 0) await writeRest(waiting, write);
  await rejects.end();
  const rejected = reader.rejected + taker.misfits;
  return { read: reader.read, accepted: reader.read - rejected, rejected };
}

async function writeRest<R>(waiting: R[], write: (records: readonly R[]) => Promise<void>): Promise<void> {
  while (waiting.length > 0) await write(waiting.splice(0, BATCH));
}
