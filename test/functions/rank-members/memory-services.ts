import type { RankingPlan } from "../../../adapters/dynamodb/intakes-table.ts";
import type { CandidateRecord, RankingEntry } from "../../../adapters/dynamodb/ranking-entry.ts";
import type { BusEvent } from "../../../adapters/events/event-bus.ts";
import type { StoredFeatures } from "../../../core/score/stored-shipment.ts";
import type { RankingPorts } from "../../../functions/rank-members/ranking-ports.ts";
import type { Tables } from "./sample-tables.ts";

/** The service stopped answering: whether it did what it was asked for, nobody knows. */
export class Crash extends Error {
  override readonly name = "Crash";
}

const PAGE = 500;
const CANDIDATES_A_WRITE = 60;

/** The services around the ranking function, in memory. Every write may be the last before a crash. */
export class MemoryServices implements RankingPorts {
  /** Writes so far, by what was written. */
  readonly writes: string[] = [];
  /** After how many writes the next crash comes. */
  crashAfter = Number.POSITIVE_INFINITY;
  readonly candidates = new Map<string, CandidateRecord>();
  readonly published = new Map<string, RankingEntry>();
  readonly files = new Map<string, Uint8Array>();
  readonly ranked = new Map<string, string>();
  readonly sent: string[] = [];
  readonly put: BusEvent[] = [];
  readonly #tables: Tables;
  readonly #contents: readonly StoredFeatures[];
  readonly #plans = new Map<string, RankingPlan>();
  readonly #done = new Map<string, Set<number>>();

  constructor(tables: Tables) {
    this.#tables = tables;
    this.#contents = tables.shipments;
  }

  /** All that lasts: what every undisturbed run leaves behind. */
  get state() {
    return {
      candidates: [...this.candidates].sort(byKey),
      published: [...this.published].sort(byKey),
      files: [...this.files].sort(byKey),
      ranked: [...this.ranked].sort(byKey),
    };
  }

  text(key: string): string {
    return new TextDecoder().decode(this.files.get(key));
  }

  readonly shipments: RankingPorts["shipments"] = {
    scan: (segment, segments) => pagesOf(this.#contents.filter((each) => partOf(each, segments) === segment)),
    approximateCount: async () => this.#contents.length,
  };

  readonly members: RankingPorts["members"] = { scanHistory: () => pagesOf(this.#tables.history) };

  readonly registries: RankingPorts["registries"] = {
    current: async () => this.#tables.registry.version,
    load: async () => this.#tables.registry,
    adoptBaselinesOf: async (rankingId) => this.#write(`baselines of ${rankingId}`, () => {}),
  };

  readonly intakes: RankingPorts["intakes"] = {
    get: async (intakeId) => (intakeId === "unknown" ? undefined : { accepted: 1 }),
    planRanking: async (requestId, asked) => {
      const plan = this.#plans.get(requestId) ?? asked;
      this.#write("plan", () => this.#plans.set(requestId, plan));
      return plan;
    },
    recordSegment: async (requestId, segment) => {
      const done = this.#done.get(requestId) ?? new Set();
      this.#write("segment", () => this.#done.set(requestId, done.add(segment)));
      return { done: done.size };
    },
    markRanked: async (intakeId, rankingId) => {
      this.#write("mark", () => this.ranked.set(intakeId, rankingId));
    },
  };

  readonly rankings: RankingPorts["rankings"] = {
    newest: async (limit) => [...this.published.values()].toReversed().slice(0, limit),
    writeCandidates: async (rankingId, records) => {
      const all = [...records];
      for (let from = 0; from < all.length; from += CANDIDATES_A_WRITE) {
        this.#write("candidates", () => {
          for (const record of all.slice(from, from + CANDIDATES_A_WRITE))
            this.candidates.set(`${rankingId}#${String(record.rank).padStart(7, "0")}`, record);
        });
      }
    },
    publish: async (entry) => this.#write("publish", () => this.published.set(entry.rankingId, entry)),
    list: async (entry) => this.#write("list", () => this.published.set(entry.rankingId, entry)),
  };

  readonly objects: RankingPorts["objects"] = {
    open: async (key) => ({ chunks: pieces(this.files.get(key)) }),
    exists: async (key) => this.files.has(key),
    putStream: async (key, chunks) => {
      const parts: Uint8Array[] = [];
      for await (const chunk of chunks) parts.push(chunk);
      this.#write(`object ${key}`, () => this.files.set(key, new Uint8Array(Buffer.concat(parts))));
    },
  };

  readonly requests: RankingPorts["requests"] = {
    sendAll: async (bodies) => this.#write("requests", () => this.sent.push(...bodies)),
  };

  readonly events: RankingPorts["events"] = {
    put: async (events) => this.#write("event", () => this.put.push(...events)),
  };

  readonly policy: RankingPorts["policy"] = async () => this.#tables.policy;

  #write(what: string, write: () => void): void {
    write();
    this.writes.push(what);
    if (this.writes.length !== this.crashAfter) return;
    throw new Crash(`after write ${this.writes.length}, ${what}`);
  }
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

/** As a table parts its partitions: by the key alone. */
function partOf({ importerId }: StoredFeatures, segments: number): number {
  let hash = 7;
  for (const character of importerId) hash = (hash * 31 + character.charCodeAt(0)) % 65_536;
  return hash % segments;
}

async function* pagesOf<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  for (let from = 0; from < items.length; from += PAGE) yield items.slice(from, from + PAGE);
}

async function* pieces(bytes: Uint8Array = new Uint8Array(0)): AsyncGenerator<Uint8Array> {
  const half = Math.ceil(bytes.length / 2);
  yield bytes.subarray(0, half);
  yield bytes.subarray(half);
}
