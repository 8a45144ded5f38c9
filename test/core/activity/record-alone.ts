import { canonicalRecord } from "../../../core/records/canonical.ts";
import type { Header } from "../../../core/records/header.ts";
import { columnPlaces } from "../../../core/score/column-places.ts";
import { readShipmentFile, type ShipmentCells } from "./shipment-files.ts";
import { sha256 } from "./shipment-run.ts";

/** What decides which record of an entry counts. */
export interface RecordAlone {
  readonly record: ShipmentCells;
  readonly entryNumber: string;
  readonly version: number;
  readonly digest: string;
}

/** A record as it is read alone; none where it is rejected. */
export function readAlone(record: ShipmentCells): RecordAlone[] {
  const read: RecordAlone[] = [];
  let header: Header | undefined;
  readShipmentFile(
    { writing: "plain", records: [record] },
    {
      header: (found) => {
        header = found;
      },
      row: (row) => {
        if (header === undefined) return;
        const version = Math.max(0, row.numbers[columnPlaces(header)("version")] ?? 0);
        read.push({
          record,
          entryNumber: record["entryNumber"] ?? "",
          version,
          digest: sha256(canonicalRecord(row, header)),
        });
      },
      reject: () => {},
    },
  );
  return read;
}
