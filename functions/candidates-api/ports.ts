import type { Intake } from "../../adapters/dynamodb/intake.ts";
import type { MemberHistory } from "../../adapters/dynamodb/members-table.ts";
import type { RankingEntry } from "../../adapters/dynamodb/ranking-entry.ts";
import type { NamedPolicy } from "../../adapters/policy/named-policy.ts";
import type { StoredShipment } from "../../core/score/stored-shipment.ts";
import type { Decision, NewDecision } from "../../core/select/decision.ts";
import type { AuditEntry } from "./schemas/audit.ts";
import type { PlanEntry } from "./schemas/plan-entry.ts";

/** What the API needs of the services. Lists are newest first; `before` is the id or key of the last item of the page before. */
export interface ApiPorts {
  readonly rankings: RankingsPort;
  readonly members: { ofMember(memberId: string): Promise<MemberHistory> };
  readonly decisions: DecisionsPort;
  readonly audit: AuditPort;
  readonly plans: PlansPort;
  readonly shipments: ShipmentsPort;
  readonly intakes: {
    newest(limit: number): Promise<readonly Intake[]>;
    get(intakeId: string): Promise<Intake | undefined>;
  };
  readonly objects: ApiObjects;
  readonly links: LinksPort;
  policy(): Promise<NamedPolicy>;
}

export interface RankingsPort {
  current(): Promise<RankingEntry | undefined>;
  get(rankingId: string): Promise<RankingEntry | undefined>;
  /** Those with smaller ids than `before`. */
  page(limit: number, before?: string): Promise<readonly RankingEntry[]>;
  /** JSON texts of a candidate and of its months. */
  candidate(
    rankingId: string,
    rank: number,
  ): Promise<{ readonly candidate: string; readonly activity: string } | undefined>;
  /** The ranks of a member, in the order of ranking ids, newest first. */
  historyOf(memberId: string, limit: number): Promise<readonly MemberRank[]>;
}

/** A rank that a member had. */
export interface MemberRank {
  readonly rankingId: string;
  readonly rank: number;
  /** Thousandths of a point. */
  readonly points: number;
}

export interface DecisionsPort {
  /** Oldest first. */
  ofMember(memberId: string): Promise<readonly Decision[]>;
  /** A conflict where another one was added behind `after`. */
  add(decision: NewDecision): Promise<"added" | "conflict">;
  newest(limit: number, before?: DecisionPlace): Promise<readonly Decision[]>;
}

/** Where a decision stands among those about all members. */
export type DecisionPlace = Pick<Decision, "at" | "memberId" | "sequence">;

export interface AuditPort {
  add(entry: StoredAuditEntry): Promise<void>;
  ofMember(memberId: string, limit: number, before?: AuditPlace): Promise<readonly StoredAuditEntry[]>;
  newest(limit: number, before?: AuditPlace): Promise<readonly StoredAuditEntry[]>;
}

/** `id`: the request's, so that nothing written at the same time replaces it. */
export interface StoredAuditEntry extends AuditEntry {
  readonly id: string;
}

/** Where an entry stands in the log. */
export type AuditPlace = Pick<StoredAuditEntry, "at" | "memberId" | "id">;

export interface PlansPort {
  add(entry: PlanEntry): Promise<void>;
  get(planId: string): Promise<PlanEntry | undefined>;
  /** Those with smaller ids than `before`. */
  newest(limit: number, before?: string): Promise<readonly PlanEntry[]>;
}

export interface ShipmentsPort {
  /** The counting content of each entry of the importers, of at most `most` stored contents. */
  ofImporters(importerIds: readonly string[], most: number): Promise<ImporterShipments>;
  /** The newest last. */
  versionsOf(importerId: string, entryNumber: string): Promise<readonly StoredShipment[]>;
}

export interface ImporterShipments {
  readonly shipments: readonly StoredShipment[];
  /** Stored contents that were read. */
  readonly read: number;
  /** False where there are more. */
  readonly complete: boolean;
}

/** The data bucket; `disposition` is what browsers save an object as. */
export interface ApiObjects {
  open(key: string): Promise<ApiObject>;
  read(key: string): Promise<Uint8Array>;
  put(key: string, body: Uint8Array | string, contentType: string, disposition?: string): Promise<void>;
  putStream(
    key: string,
    chunks: AsyncIterable<Uint8Array>,
    contentType: string,
    disposition?: string,
  ): Promise<void>;
  list(prefix: string): AsyncIterable<string>;
}

/** An object that is open for reading. */
export interface ApiObject {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly bytes: number;
  close(): void;
}

/** URLs that open one object for a while, without a token. */
export interface LinksPort {
  /** To fetch an object of the data bucket. */
  download(key: string): Promise<string>;
  /** To put an object of so many bytes into the input bucket. */
  upload(key: string, bytes: number): Promise<PresignedUpload>;
}

export interface PresignedUpload {
  readonly url: string;
  /** To be sent with it. */
  readonly headers: Readonly<Record<string, string>>;
}
