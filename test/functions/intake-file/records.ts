import { RecordReader } from "../../../core/records/record-reader.ts";
import type { Reject } from "../../../core/records/reject.ts";
import { decodeChunk, pieceOf } from "../../../functions/chunk-object.ts";
import { mappingPreset } from "../../../functions/mapping-preset.ts";

/** What was read: the raw text of good records with their lines, and rejects. */
export interface Reading {
  readonly rows: string[];
  readonly rejects: Reject[];
}

type Read = Pick<ConstructorParameters<typeof RecordReader>[0], "file" | "format" | "mapping"> & {
  readonly piece?: { readonly names: readonly string[]; readonly firstLine: number };
};

/** Reads shipments that are whole in memory. */
export function readShipments(bytes: Uint8Array, options: Read): Reading {
  const rows: string[] = [];
  const rejects: Reject[] = [];
  const reader = new RecordReader({
    kind: "shipment",
    ...options,
    taker: {
      header: () => {},
      row: (row) => rows.push(`${row.line}: ${row.raw()}`),
      reject: (reject) => rejects.push(reject),
    },
  });
  reader.push(bytes);
  reader.end();
  return { rows, rejects };
}

/** Reads chunk objects as those who score them do, each by itself. */
export function readChunks(objects: Iterable<Uint8Array>): Reading {
  const rows: string[] = [];
  const rejects: Reject[] = [];
  for (const object of objects) {
    const { header, bytes } = decodeChunk(object);
    const piece = pieceOf(header);
    const reading = readShipments(bytes, {
      file: header.file,
      format: header.format,
      mapping: mappingPreset(header.mapping, header.file),
      ...(piece !== undefined && { piece }),
    });
    rows.push(...reading.rows);
    rejects.push(...reading.rejects);
  }
  return { rows, rejects };
}
