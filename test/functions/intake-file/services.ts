import type { Intake, IntakeFailure, NewIntake } from "../../../adapters/dynamodb/intake.ts";
import { ObjectCut, ObjectMissing, ObjectReplaced } from "../../../adapters/s3/object-error.ts";
import type { ObjectState, OpenObject } from "../../../adapters/s3/object-store.ts";
import { RegistryStore } from "../../../adapters/s3/registry-store.ts";
import { FileIntake } from "../../../functions/intake-file/file-intake.ts";
import type { IntakePorts } from "../../../functions/intake-file/intake-ports.ts";
import type { S3Upload } from "../../../functions/intake-file/s3-upload-event.ts";
import { inChunks } from "../../support/s3/chunks.ts";
import { ObjectMap } from "../../support/s3/object-map.ts";
import { observed } from "../observed.ts";

/** An object that somebody uploaded. */
interface Stored {
  readonly bytes: Uint8Array;
  readonly etag: string;
  readonly versionId: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** What a test uploads. */
export interface TestUpload {
  readonly key: string;
  readonly content: string | Uint8Array;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly uploadedAt?: string;
}

/** The process ends here. */
export class Crash extends Error {
  override readonly name = "Crash";
}

const STATES = ["received", "failed", "chunked", "scored", "ranked"] as const;

/** The services round intake-file in memory, as far as it needs them: they keep what is written, and can end it at any write. */
export class Services {
  readonly intakes = new Map<string, Intake>();
  readonly objects = new ObjectMap();
  readonly messages: string[] = [];
  readonly members = new Set<string>();
  readonly observation = observed();
  registry = "none";
  /** Whether the input bucket keeps versions. */
  isVersioned = true;
  /** Bytes of the chunks in which objects come. */
  chunkBytes = 1_000;
  /** Bytes after which the next object that is read breaks off. */
  cutAfter: number | undefined;
  /** Runs when an object was opened, before it is read. */
  onOpen: () => void = () => {};
  opened = 0;
  /** Objects that were opened and neither closed nor read to their end. */
  held = 0;
  #writes = 0;
  #crash: { readonly at: number; readonly when: "before" | "after" } | undefined;
  readonly #uploads = new Map<string, Stored[]>();

  /** Puts an object and gives what S3 tells of it. */
  upload({ key, content, metadata = {}, uploadedAt = "2026-06-30T12:00:00.123Z" }: TestUpload): S3Upload {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const versions = this.#uploads.get(key) ?? [];
    const stored = { bytes, etag: `e${versions.length}`, versionId: `v${versions.length}`, metadata };
    this.#uploads.set(key, [...versions, stored]);
    const versionId = this.isVersioned ? stored.versionId : undefined;
    return { bucket: "input", key, bytes: bytes.length, uploadedAt, etag: stored.etag, versionId };
  }

  delete(key: string): void {
    this.#uploads.delete(key);
  }

  /** How many writes there were; each can be crashed at. */
  get writes(): number {
    return this.#writes;
  }

  /** Ends the process before or after a write, counted from 1. */
  crash(at: number, when: "before" | "after"): void {
    this.#crash = { at, when };
  }

  /** A function that has just started. */
  fileIntake(pieceBytes = 200): FileIntake {
    return new FileIntake({
      ports: this.#ports(),
      outside: { now: () => new Date("2026-06-30T12:00:05.000Z") },
      observation: this.observation,
      pieceBytes,
    });
  }

  /** All that is kept, without what at-least-once delivery may repeat. */
  state() {
    return {
      intakes: [...this.intakes.values()],
      objects: [...this.objects.contents].sort(([one], [other]) => (one < other ? -1 : 1)),
      messages: [...new Set(this.messages)].sort(),
      members: [...this.members].sort(),
      registry: this.registry,
    };
  }

  async #write<T>(effect: () => T | Promise<T>): Promise<T> {
    const at = ++this.#writes;
    const crash = this.#crash?.at === at ? this.#crash.when : undefined;
    if (crash === "before") throw new Crash();
    const result = await effect();
    if (crash === "after") throw new Crash();
    return result;
  }

  #ports(): IntakePorts {
    const put = (key: string, body: Uint8Array | string) => this.#write(() => this.objects.put(key, body));
    const keep = (kind: string, records: readonly object[], uploadedAt = "") =>
      this.#write(() => {
        for (const record of records) this.members.add(`${kind} ${uploadedAt} ${JSON.stringify(record)}`);
      });
    return {
      intakes: {
        get: async (intakeId) => this.intakes.get(intakeId),
        receive: (intake) => this.#write(() => this.#receive(intake)),
        markChunked: (intakeId, chunks) =>
          this.#write(() => this.#moveTo(intakeId, "chunked", { chunks, failure: undefined })),
        recordChunk: (intakeId, { read, accepted, rejected }) =>
          this.#write(() => this.#set(intakeId, { chunksDone: 1, read, accepted, rejected })),
        finish: (intakeId) => this.#write(() => this.#moveTo(intakeId, "scored", {})),
        fail: (intakeId, failure: IntakeFailure) =>
          this.#write(() => this.#moveTo(intakeId, "failed", { failure })),
      },
      uploads: { bucket: "input", open: async (key, state) => this.#open(key, state) },
      objects: { put },
      chunks: {
        sendAll: (bodies) =>
          this.#write(() => {
            this.messages.push(...bodies);
          }),
      },
      members: {
        putMembers: (records, uploadedAt) => keep("member", records, uploadedAt),
        putIncidents: (records) => keep("incident", records),
        putValidations: (records) => keep("validation", records),
      },
      registries: new RegistryStore(
        { put, read: (key) => this.objects.read(key) },
        {
          registryVersion: async () => this.registry,
          moveRegistry: (from, to) =>
            this.#write(() => {
              if (this.registry !== from) return false;
              this.registry = to;
              return true;
            }),
        },
      ),
    };
  }

  #receive(intake: NewIntake): Intake {
    const known = this.intakes.get(intake.intakeId);
    if (known !== undefined) return known;
    const counts = { chunks: 0, chunksDone: 0, read: 0, accepted: 0, rejected: 0 };
    const received: Intake = { ...intake, ...counts, state: "received", failure: undefined, rankingId: "" };
    this.intakes.set(intake.intakeId, received);
    return received;
  }

  #moveTo(intakeId: string, state: Intake["state"], change: Partial<Intake>): void {
    const known = this.intakes.get(intakeId);
    const isForward = known !== undefined && STATES.indexOf(state) > STATES.indexOf(known.state);
    if (isForward) this.#set(intakeId, { ...change, state });
  }

  #set(intakeId: string, change: Partial<Intake>): void {
    const known = this.intakes.get(intakeId);
    if (known === undefined) throw new Error(`there is no intake ${intakeId}`);
    this.intakes.set(intakeId, { ...known, ...change });
  }

  #open(key: string, { versionId, etag }: ObjectState): OpenObject {
    const versions = this.#uploads.get(key) ?? [];
    const stored =
      versionId === undefined ? versions.at(-1) : versions.find((version) => version.versionId === versionId);
    if (stored === undefined) throw new ObjectMissing("input", key);
    if (etag !== undefined && etag !== stored.etag) throw new ObjectReplaced("input", key);
    this.opened++;
    this.held++;
    this.onOpen();
    return {
      chunks: this.#chunks(stored.bytes),
      bytes: stored.bytes.length,
      etag: stored.etag,
      versionId: stored.versionId,
      uploadedAt: "2026-06-30T12:00:00.000Z",
      metadata: stored.metadata,
      close: () => {
        this.held--;
      },
    };
  }

  async *#chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
    const cut = this.cutAfter;
    this.cutAfter = undefined;
    yield* inChunks(cut === undefined ? bytes : bytes.subarray(0, cut), this.chunkBytes);
    if (cut !== undefined) throw new ObjectCut(cut, bytes.length);
  }
}
