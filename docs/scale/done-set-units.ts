import { itemBytes } from "../../adapters/dynamodb/item-bytes.ts";
import { quotaOf } from "./inputs.ts";

/** What the item that holds the parts done of a piece of work costs, over all of its parts together. */
export interface DoneSetUnits {
  /** Each part writes the whole item. */
  readonly writeUnits: number;
  /** Each part reads the whole item `reads` times. */
  readonly readUnits: number;
  /** When all parts are done. */
  readonly bytes: number;
}

/** The units of a done-set (adapters/dynamodb/done-set.ts) that is written once for each part. */
export function doneSetUnits(parts: number, reads: number): DoneSetUnits {
  let bytes = itemBytes({
    pk: { S: "0".repeat(KEY_BYTES) },
    sk: { S: "done" },
    parts: { N: String(parts) },
    done: { NS: [] },
  });
  let writeUnits = 0;
  let readUnits = 0;
  for (let part = 0; part < parts; part++) {
    readUnits += reads * Math.ceil(bytes / quotaOf("readUnitBytes"));
    bytes += itemBytes({ "": { N: String(part) } });
    writeUnits += Math.ceil(bytes / quotaOf("writeUnitBytes"));
  }
  return { writeUnits, readUnits, bytes };
}

/** About as long as the id of an intake. */
const KEY_BYTES = 48;
