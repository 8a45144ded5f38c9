import { sha256 } from "../../adapters/sha256.ts";
import { canonicalRecord } from "../../core/records/canonical.ts";
import type { Header } from "../../core/records/header.ts";
import { RecordReader } from "../../core/records/record-reader.ts";
import type { Reject } from "../../core/records/reject.ts";
import type { Row } from "../../core/records/row.ts";
import { columnPlaces } from "../../core/score/column-places.ts";
import { DIGEST_LENGTH } from "../../core/score/stored-shipment.ts";

/** What tells one's own shipment among those that a stack has stored. */
export interface ShipmentIdentity {
  readonly importerId: string;
  readonly entryNumber: string;
  readonly version: number;
  readonly digest: string;
}

/** A line as the stack will read it. */
export type ShipmentLine =
  | { readonly ok: true; readonly shipment: ShipmentIdentity }
  | { readonly ok: false; readonly reject: Reject };

const encoder = new TextEncoder();

/** Reads lines as the stack does, so that what is wrong with one is said before it is sent. */
export class ShipmentLines {
  readonly #reader: RecordReader;
  #read: ShipmentLine | undefined;

  constructor() {
    let header: Header | undefined;
    this.#reader = new RecordReader({
      kind: "shipment",
      file: "standard input",
      format: "ndjson",
      mapping: undefined,
      taker: {
        header: (found) => {
          header = found;
        },
        row: (row) => {
          if (header !== undefined) this.#read = { ok: true, shipment: identityOf(row, header) };
        },
        reject: (reject) => {
          this.#read = { ok: false, reject };
        },
      },
    });
  }

  /** One line, without its end; undefined for a blank one. */
  read(text: string): ShipmentLine | undefined {
    this.#read = undefined;
    this.#reader.push(encoder.encode(`${text}\n`));
    return this.#read;
  }
}

function identityOf(row: Row, header: Header): ShipmentIdentity {
  const place = columnPlaces(header);
  return {
    importerId: row.text(place("importerId")),
    entryNumber: row.text(place("entryNumber")),
    version: Math.max(0, Number(row.numbers[place("version")])),
    digest: sha256(canonicalRecord(row, header)).slice(0, DIGEST_LENGTH),
  };
}
