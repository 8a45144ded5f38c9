import type { Intake } from "../../../adapters/dynamodb/intake.ts";
import type { MemberHistory } from "../../../adapters/dynamodb/members-table.ts";
import type { CandidateRecord, RankingEntry } from "../../../adapters/dynamodb/ranking-entry.ts";
import { namedStartingPolicy } from "../../../adapters/policy/named-policy.ts";
import { ObjectMissing } from "../../../adapters/s3/object-error.ts";
import type { StoredShipment } from "../../../core/score/stored-shipment.ts";
import type { Decision } from "../../../core/select/decision.ts";
import type { ApiPorts, StoredAuditEntry } from "../../../functions/candidates-api/ports.ts";
import type { PlanEntry } from "../../../functions/candidates-api/schemas/plan-entry.ts";

/** What the services hold at first. */
export interface Contents {
  /** Oldest first; the last is the current one. */
  readonly rankings: readonly RankingEntry[];
  readonly candidates: ReadonlyMap<string, readonly CandidateRecord[]>;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly members: ReadonlyMap<string, MemberHistory>;
  readonly shipments: readonly StoredShipment[];
  readonly intakes: readonly Intake[];
}

const NOTHING: MemberHistory = { profiles: [], incidents: [], validations: [] };

/** The services around the API, in memory. */
export class MemoryPorts implements ApiPorts {
  /** What was done and in which order: `audit dossier`, `decision`, `object exports/...`. */
  readonly done: string[] = [];
  readonly logged: StoredAuditEntry[] = [];
  readonly decided: Decision[] = [];
  readonly planned: PlanEntry[] = [];
  readonly files: Map<string, Uint8Array>;
  /** Content-Disposition of the objects that were put. */
  readonly dispositions = new Map<string, string | undefined>();
  /** Whether writing to the log fails. */
  isLogBroken = false;
  /** Called before a decision is added: what another analyst does at that time. */
  meanwhile: () => void = () => {};
  readonly #contents: Contents;

  constructor(contents: Contents) {
    this.#contents = contents;
    this.files = new Map(contents.files);
  }

  readonly rankings: ApiPorts["rankings"] = {
    current: async () => this.#contents.rankings.at(-1),
    get: async (id) => this.#contents.rankings.find(({ rankingId }) => rankingId === id),
    page: async (limit, before) =>
      this.#contents.rankings
        .filter(({ rankingId }) => before === undefined || rankingId < before)
        .toReversed()
        .slice(0, limit),
    candidate: async (id, rank) => {
      const record = this.#contents.candidates.get(id)?.[rank - 1];
      return record && { candidate: record.candidate, activity: JSON.stringify(record.activity) };
    },
    historyOf: async (id, limit) =>
      [...this.#contents.candidates]
        .flatMap(([rankingId, records]) =>
          records.flatMap(({ memberId, rank, points }) =>
            memberId === id ? [{ rankingId, rank, points }] : [],
          ),
        )
        .reverse()
        .slice(0, limit),
  };

  readonly members: ApiPorts["members"] = {
    ofMember: async (memberId) => this.#contents.members.get(memberId) ?? NOTHING,
  };

  readonly decisions: ApiPorts["decisions"] = {
    ofMember: async (id) => this.decided.filter(({ memberId }) => memberId === id),
    add: async ({ after, ...decision }) => {
      this.meanwhile();
      const standing = await this.decisions.ofMember(decision.memberId);
      if (standing.length !== after) return "conflict";
      this.done.push("decision");
      this.decided.push({ ...decision, sequence: after + 1 });
      return "added";
    },
    newest: async (limit, before) => {
      const newest = this.decided.toReversed();
      const from = before === undefined ? 0 : 1 + newest.findIndex((each) => isSame(each, before));
      return newest.slice(from, from + limit);
    },
  };

  readonly audit: ApiPorts["audit"] = {
    add: async (entry) => {
      if (this.isLogBroken) throw new Error("the log takes nothing");
      this.done.push(`audit ${entry.what}`);
      this.logged.push(entry);
    },
    ofMember: async (id, limit, before) => this.#log(limit, before, ({ memberId }) => memberId === id),
    newest: async (limit, before) => this.#log(limit, before, () => true),
  };

  readonly plans: ApiPorts["plans"] = {
    add: async (entry) => {
      this.done.push("plan");
      this.planned.push(entry);
    },
    get: async (id) => this.planned.find(({ planId }) => planId === id),
    newest: async (limit, before) =>
      this.planned
        .filter(({ planId }) => before === undefined || planId < before)
        .toReversed()
        .slice(0, limit),
  };

  readonly shipments: ApiPorts["shipments"] = {
    ofImporters: async (importerIds, most) => {
      const found = this.#contents.shipments.filter(({ importerId }) => importerIds.includes(importerId));
      const shipments = found.slice(0, most);
      return { shipments, read: shipments.length, complete: found.length <= most };
    },
    versionsOf: async (importer, entry) =>
      this.#contents.shipments.filter(
        ({ importerId, entryNumber }) => importerId === importer && entryNumber === entry,
      ),
  };

  readonly intakes: ApiPorts["intakes"] = {
    newest: async (limit) => this.#contents.intakes.slice(0, limit),
    get: async (id) => this.#contents.intakes.find(({ intakeId }) => intakeId === id),
  };

  readonly objects: ApiPorts["objects"] = {
    open: async (key) => {
      const content = this.#file(key);
      return { chunks: pieces(content), bytes: content.length, close: () => {} };
    },
    read: async (key) => this.#file(key),
    put: async (key, body, _, disposition) => this.#put(key, Buffer.from(body), disposition),
    putStream: async (key, chunks, _, disposition) => {
      const parts: Uint8Array[] = [];
      for await (const chunk of chunks) parts.push(chunk);
      this.#put(key, Buffer.concat(parts), disposition);
    },
    list: (prefix) => inTurn([...this.files.keys()].filter((key) => key.startsWith(prefix)).sort()),
  };

  readonly links: ApiPorts["links"] = {
    download: async (key) => `https://bucket.test/${key}?signed`,
    upload: async (key, bytes) => ({ url: `https://input.test/${key}?bytes=${bytes}`, headers: {} }),
  };

  async policy() {
    return namedStartingPolicy();
  }

  text(key: string): string {
    return new TextDecoder().decode(this.#file(key));
  }

  #log(limit: number, before: object | undefined, wanted: (entry: StoredAuditEntry) => boolean) {
    const newest = this.logged.filter(wanted).toReversed();
    const from = before === undefined ? 0 : 1 + newest.findIndex((each) => isSame(each, before));
    return newest.slice(from, from + limit);
  }

  #file(key: string): Uint8Array {
    const content = this.files.get(key);
    if (content === undefined) throw new ObjectMissing("data", key);
    return content;
  }

  #put(key: string, content: Uint8Array, disposition: string | undefined): void {
    this.done.push(`object ${key}`);
    this.files.set(key, content);
    this.dispositions.set(key, disposition);
  }
}

function isSame(one: object, place: object): boolean {
  const found = new Map<string, unknown>(Object.entries(one));
  return Object.entries(place).every(([name, value]) => found.get(name) === value);
}

/** Cut where no line ends. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const size = 50_001;
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function* inTurn(keys: readonly string[]): AsyncGenerator<string> {
  yield* keys;
}
