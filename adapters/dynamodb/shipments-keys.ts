import type { ItemKey } from "./item.ts";

/**
 * Keys of the shipments table. pk: the importer of record as declared, so that an importer that becomes a member leaves no
 * shipment behind. sk: `entryNumber#version#digest`, version and digest of fixed length, so that the versions of an entry stand
 * in their order and a `#` in an entry number is no matter.
 */
const VERSION_DIGITS = 7;
const DIGEST_DIGITS = 32;
const TAIL = 1 + VERSION_DIGITS + 1 + DIGEST_DIGITS;

const SORT_KEY_TAIL = /^#(\d{7})#([0-9a-f]{32})$/;

/** What makes one version of an entry, with one content. */
export interface ShipmentIdentity {
  readonly importerId: string;
  readonly entryNumber: string;
  readonly version: number;
  readonly digest: string;
}

export function shipmentKey({ importerId, entryNumber, version, digest }: ShipmentIdentity): ItemKey {
  return { pk: importerId, sk: `${entryNumber}#${String(version).padStart(VERSION_DIGITS, "0")}#${digest}` };
}

/** What the sort keys of an entry begin with; so do those of entries whose numbers go on behind a `#`. */
export function entryPrefix(entryNumber: string): string {
  return `${entryNumber}#`;
}

/** What a key names; undefined where it is no shipment's. */
export function shipmentIdentity({ pk, sk }: ItemKey): ShipmentIdentity | undefined {
  const [, version, digest] = SORT_KEY_TAIL.exec(sk.slice(-TAIL)) ?? [];
  if (version === undefined || digest === undefined || pk === "") return undefined;
  return { importerId: pk, entryNumber: sk.slice(0, -TAIL), version: Number(version), digest };
}
