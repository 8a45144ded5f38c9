import { registrySequence } from "../../core/registry/registry-sequence.ts";
import type { ItemKey } from "./item.ts";

/**
 * Keys of the shipments table. pk: the importer of record as declared, so that an importer that becomes a member leaves no
 * shipment behind. sk: `entryNumber#version#digest#registry`, all behind the entry number of fixed length, so that the versions of
 * an entry stand in their order and a `#` in an entry number is no matter. The registry's place is part of it so that no score
 * takes the place of one under another registry, whichever is written later.
 */
const VERSION_DIGITS = 7;
const DIGEST_DIGITS = 32;
const REGISTRY_DIGITS = 6;
const TAIL = 1 + VERSION_DIGITS + 1 + DIGEST_DIGITS + 1 + REGISTRY_DIGITS;

const SORT_KEY_TAIL = /^#(\d{7})#([0-9a-f]{32})#\d{6}$/;

/** What makes one version of an entry, with one content. */
export interface ShipmentIdentity {
  readonly importerId: string;
  readonly entryNumber: string;
  readonly version: number;
  readonly digest: string;
}

/** One score of a version of an entry. */
export interface ShipmentScoreIdentity extends ShipmentIdentity {
  /** Version of the registry snapshot that it was scored with. */
  readonly registry: string;
}

/** The key of a score. Throws RegistryVersionUnknown. */
export function shipmentKey(score: ShipmentScoreIdentity): ItemKey {
  const version = digits(score.version, VERSION_DIGITS);
  const registry = digits(registrySequence(score.registry), REGISTRY_DIGITS);
  return { pk: score.importerId, sk: `${score.entryNumber}#${version}#${score.digest}#${registry}` };
}

/** What the sort keys of an entry begin with; so do those of entries whose numbers go on behind a `#`. */
export function entryPrefix(entryNumber: string): string {
  return `${entryNumber}#`;
}

/** The version of an entry that a key names; undefined where it is no shipment's. */
export function shipmentIdentity({ pk, sk }: ItemKey): ShipmentIdentity | undefined {
  const [, version, digest] = SORT_KEY_TAIL.exec(sk.slice(-TAIL)) ?? [];
  if (version === undefined || digest === undefined || pk === "") return undefined;
  return { importerId: pk, entryNumber: sk.slice(0, -TAIL), version: Number(version), digest };
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
