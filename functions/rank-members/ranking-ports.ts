import type { Intake } from "../../adapters/dynamodb/intake.ts";
import type { RankingPlan } from "../../adapters/dynamodb/intakes-table.ts";
import type { HistoryRecord } from "../../adapters/dynamodb/member-item.ts";
import type { CandidateRecord, RankingEntry } from "../../adapters/dynamodb/ranking-entry.ts";
import type { BusEvent } from "../../adapters/events/event-bus.ts";
import type { NamedPolicy } from "../../adapters/policy/named-policy.ts";
import type { LoadedRegistry } from "../../adapters/s3/registry-store.ts";
import type { StoredFeatures } from "../../core/score/stored-shipment.ts";

/** What a ranking needs of the services. */
export interface RankingPorts {
  readonly shipments: {
    scan(segment: number, segments: number): AsyncIterable<readonly StoredFeatures[]>;
    /** Items in the table as of some hours ago. */
    approximateCount(): Promise<number>;
  };
  readonly members: { scanHistory(): AsyncIterable<readonly HistoryRecord[]> };
  readonly registries: {
    current(): Promise<string>;
    load(version: string): Promise<RankingRegistry>;
    /** Lets what is scored from now on be compared with what was usual at a ranking. */
    adoptBaselinesOf(rankingId: string): Promise<unknown>;
  };
  readonly intakes: {
    get(intakeId: string): Promise<Pick<Intake, "accepted"> | undefined>;
    /** The first plan of a request stands. */
    planRanking(requestId: string, plan: RankingPlan): Promise<RankingPlan>;
    recordSegment(requestId: string, segment: number): Promise<{ readonly done: number }>;
    markRanked(intakeId: string, rankingId: string): Promise<void>;
  };
  readonly rankings: {
    newest(limit: number): Promise<readonly RankingEntry[]>;
    writeCandidates(rankingId: string, records: Iterable<CandidateRecord>): Promise<void>;
    /** Lists a ranking and makes it the current one. */
    publish(entry: RankingEntry): Promise<void>;
    /** Lists a ranking beside the current one. */
    list(entry: RankingEntry): Promise<void>;
  };
  readonly objects: RankingObjects;
  readonly requests: { sendAll(bodies: readonly string[]): Promise<void> };
  readonly events: { put(events: readonly BusEvent[]): Promise<void> };
  policy(): Promise<NamedPolicy>;
}

/** A registry snapshot as far as a ranking needs it. */
export type RankingRegistry = Omit<LoadedRegistry, "baselines">;

/** The data bucket as far as a ranking needs it. */
export interface RankingObjects {
  open(key: string): Promise<{ readonly chunks: AsyncIterable<Uint8Array> }>;
  exists(key: string): Promise<boolean>;
  putStream(key: string, chunks: AsyncIterable<Uint8Array>, contentType: string): Promise<void>;
}
