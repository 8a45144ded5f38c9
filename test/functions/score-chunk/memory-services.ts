import { createHash } from "node:crypto";
import type { ChunkCounts, Intake, Progress } from "../../../adapters/dynamodb/intake.ts";
import { shipmentKey } from "../../../adapters/dynamodb/shipments-keys.ts";
import type { StoredShipment } from "../../../core/score/stored-shipment.ts";
import type { ChunkPorts } from "../../../functions/score-chunk/chunk-scoring.ts";
import type { ScoringRegistry } from "../../../functions/scoring-sources.ts";
import { ObjectMap } from "../../support/s3/object-map.ts";
import { startingSources } from "../sample-registry.ts";

/** Large contents are compared by it. */
const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** The service stopped answering: what it was asked for is done, or not. */
export class Crash extends Error {
  override readonly name = "Crash";
}

/** The services around chunk scoring, in memory. Any write may be the last before a crash. */
export class MemoryServices implements ChunkPorts {
  /** Writes so far. */
  writes = 0;
  /** The write that crashes, counted from 1, and whether it is done before. */
  crash: { readonly at: number; readonly isDone: boolean } | undefined;
  readonly table = new Map<string, StoredShipment>();
  readonly objectMap = new ObjectMap();
  readonly counts = new Map<number, ChunkCounts>();
  readonly sent: string[] = [];
  /** Most shipments of one call. */
  mostShipments = 0;
  /** How many shipments of each call the table does not take. */
  unwritten = 0;
  state: Intake["state"] = "chunked";
  readonly #registry: ScoringRegistry;
  readonly #chunks: number;
  readonly #sources = startingSources();

  constructor(registry: ScoringRegistry, chunks: number) {
    this.#registry = registry;
    this.#chunks = chunks;
  }

  /** All that lasts; what was asked for without its time. */
  get lasting() {
    const sorted = <Value>(map: ReadonlyMap<string | number, Value>) =>
      [...map].sort(([one], [other]) => (one < other ? -1 : 1));
    return {
      table: sorted(this.table),
      objects: sorted(this.objectMap.contents).map(([key, bytes]) => [key, digest(bytes)]),
      counts: sorted(this.counts),
      state: this.state,
      asked: [...new Set(this.sent)],
    };
  }

  readonly intakes: ChunkPorts["intakes"] = {
    get: async (intakeId) => (intakeId === "unknown" ? undefined : { registry: this.#registry.version }),
    isChunkDone: async (_, chunk) => this.counts.has(chunk),
    recordChunk: async (_, counts) => {
      await this.#write(() => void this.counts.set(counts.chunk, counts));
      return this.#progress();
    },
    progress: async () => this.#progress(),
    finish: async () => {
      await this.#write(() => {
        if (this.state === "chunked") this.state = "scored";
      });
      return { state: this.state };
    },
  };

  readonly objects: ChunkPorts["objects"] = {
    read: (key) => this.objectMap.read(key),
    put: (key, body) => this.#write(() => this.objectMap.put(key, body)),
    putStream: async (key, pieces) => {
      const body = Buffer.concat(await Array.fromAsync(pieces));
      await this.#write(() => this.objectMap.put(key, body));
    },
  };

  readonly registries: ChunkPorts["registries"] = {
    load: async (version) => ({ ...this.#registry, version }),
  };

  readonly shipments: ChunkPorts["shipments"] = {
    put: async (shipments) => {
      if (shipments.length === 0) return new Set();
      this.mostShipments = Math.max(this.mostShipments, shipments.length);
      const taken = shipments.slice(0, shipments.length - this.unwritten);
      await this.#write(() => {
        for (const shipment of taken) this.table.set(JSON.stringify(shipmentKey(shipment)), shipment);
      });
      return new Set(shipments.slice(taken.length));
    },
  };

  readonly rankings: ChunkPorts["rankings"] = {
    send: (body) => this.#write(() => void this.sent.push(body)),
  };

  readonly sources: ChunkPorts["sources"] = async () => this.#sources;

  #progress(): Progress {
    return { chunks: this.#chunks, done: this.counts.size };
  }

  async #write(write: () => Promise<void> | void): Promise<void> {
    this.writes++;
    const crashes = this.crash?.at === this.writes;
    if (!crashes || this.crash?.isDone === true) await write();
    if (crashes) throw new Crash(`write ${this.writes}`);
  }
}
