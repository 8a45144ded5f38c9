import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Member } from "../../core/records/fields/member.ts";
import type { Operator } from "../../core/records/fields/operator.ts";
import type { BaselineLine } from "../../core/registry/baselines.ts";
import type { Finding } from "../../core/registry/finding.ts";
import type { Registry } from "../../core/registry/registry.ts";
import { RegistrySnapshot, type SnapshotRecords } from "../../core/registry/snapshot.ts";
import {
  canonicalRecords,
  readSnapshot,
  recordLines,
  snapshotLines,
} from "../../core/registry/snapshot-lines.ts";
import { NO_REGISTRY } from "../dynamodb/registry-pointer.ts";
import { gzipText } from "../gzip.ts";
import { sha256 } from "../sha256.ts";
import { RecentlyUsed } from "./recently-used.ts";

/** Where the snapshots lie. */
export interface SnapshotObjects {
  read(key: string): Promise<Uint8Array>;
  put(key: string, body: Uint8Array, contentType: string): Promise<void>;
}

/** Which snapshot is current. */
export interface RegistryPointer {
  /** `none` before the first. */
  registryVersion(): Promise<string>;
  /** False where the pointer was no longer at `from`. */
  moveRegistry(from: string, to: string): Promise<boolean>;
}

/** A registry snapshot ready to score with. */
export interface LoadedRegistry {
  readonly version: string;
  readonly registry: Registry;
  readonly baselines: readonly BaselineLine[];
  /** The records behind the registry, with all their history. */
  readonly members: readonly Member[];
  readonly operators: readonly Operator[];
  /** The ids for which uploads of one time brought different contents. */
  readonly conflicts: readonly Finding[];
}

/** Others moved the registry each time this one was about to. Trying again later helps. */
export class RegistryBusy extends Error {
  override readonly name = "RegistryBusy";
  readonly attempts: number;

  constructor(attempts: number) {
    super(`the registry was moved by others ${attempts} times in a row; it is tried again later`);
    this.attempts = attempts;
  }
}

const VERSIONS_KEPT = 2;
const MOST_ATTEMPTS = 20;
const SEQUENCE_DIGITS = 6;
const HASH_DIGITS = 12;
const CONTENT_TYPE = "application/gzip";

/** The registry's snapshots: immutable objects, of which a pointer names the current one. */
export class RegistryStore {
  readonly #objects: SnapshotObjects;
  readonly #pointer: RegistryPointer;
  readonly #loaded = new RecentlyUsed<LoadedRegistry>(VERSIONS_KEPT);

  constructor(objects: SnapshotObjects, pointer: RegistryPointer) {
    this.#objects = objects;
    this.#pointer = pointer;
  }

  /** Version of the current snapshot. */
  current(): Promise<string> {
    return this.#pointer.registryVersion();
  }

  /** A snapshot by its version; the last two asked for are kept. */
  load(version: string): Promise<LoadedRegistry> {
    return this.#loaded.get(version, async () => {
      const snapshot = await this.#snapshot(version);
      return {
        version,
        registry: snapshot.registry(),
        baselines: snapshot.baselines,
        members: snapshot.members.map(({ record }) => record),
        operators: snapshot.operators.map(({ record }) => record),
        conflicts: snapshot.conflicts(),
      };
    });
  }

  /**
   * Takes an upload's records in and gives the version that holds them: a new one, written before the pointer moves, or the
   * current one where they change nothing. Baselines stay. Throws RegistryBusy.
   */
  merge(records: SnapshotRecords): Promise<string> {
    const upload = canonicalRecords(records);
    return this.#change((standing) => {
      const merged = standing.merge(upload);
      return isSame(recordLines(standing), recordLines(merged)) ? standing : merged;
    });
  }

  /** Takes the baselines of a ranking in, as `merge` takes records. Throws RegistryBusy. */
  adoptBaselines(baselines: readonly BaselineLine[]): Promise<string> {
    return this.#change((standing) => {
      const adopted = standing.withBaselines(baselines);
      return isSame(snapshotLines(standing), snapshotLines(adopted)) ? standing : adopted;
    });
  }

  /** Moves the registry to what `change` makes of the current snapshot; nowhere where it gives that one back. */
  async #change(change: (standing: RegistrySnapshot) => RegistrySnapshot): Promise<string> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const base = await this.current();
      const standing = await this.#snapshot(base);
      const changed = change(standing);
      if (changed === standing) return base;
      const content = contentOf(changed);
      const version = versionAfter(base, content);
      await this.#objects.put(snapshotKey(version), await gzipText(content), CONTENT_TYPE);
      if (await this.#pointer.moveRegistry(base, version)) return version;
    }
    throw new RegistryBusy(MOST_ATTEMPTS);
  }

  async #snapshot(version: string): Promise<RegistrySnapshot> {
    if (version === NO_REGISTRY) return RegistrySnapshot.empty;
    const content = await promisify(gunzip)(await this.#objects.read(snapshotKey(version)));
    return readSnapshot(content.toString("utf8").split("\n").slice(0, -1));
  }
}

/** Key of a snapshot in the data bucket. */
export function snapshotKey(version: string): string {
  return `registry/${version}.ndjson.gz`;
}

function contentOf(snapshot: RegistrySnapshot): string {
  return Array.from(snapshotLines(snapshot), (line) => `${line}\n`).join("");
}

function versionAfter(base: string, content: string): string {
  const sequence = base === NO_REGISTRY ? 0 : Number.parseInt(base, 10);
  const hash = sha256(content).slice(0, HASH_DIGITS);
  return `${String(sequence + 1).padStart(SEQUENCE_DIGITS, "0")}-${hash}`;
}

function isSame(one: Iterable<string>, other: Iterable<string>): boolean {
  const rest = other[Symbol.iterator]();
  for (const line of one) if (rest.next().value !== line) return false;
  return rest.next().done === true;
}
