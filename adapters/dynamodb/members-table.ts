import {
  type DynamoDBClient,
  paginateQuery,
  paginateScan,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import type { Incident } from "../../core/records/fields/incident.ts";
import type { Member } from "../../core/records/fields/member.ts";
import type { Validation } from "../../core/records/fields/validation.ts";
import { inParallel } from "../aws/in-parallel.ts";
import type { BatchWriter } from "./batch-writer.ts";
import { tookPlace } from "./conditional-write.ts";
import { type Item, keyItem } from "./item.ts";
import { keyOf, textOf } from "./item-attributes.ts";
import {
  type HistoryRecord,
  incidentItem,
  incidentRecord,
  memberRecord,
  profileText,
  validationItem,
  validationRecord,
} from "./member-item.ts";
import { FIRST_RECORD, MEMBER_PREFIXES, memberItemKind } from "./members-keys.ts";
import { UnwrittenItemsError } from "./unwritten-items-error.ts";

/** Profiles written at once: each by itself, because only a later upload may change `uploadedAt`. */
const CONCURRENCY = 16;

/** A version of a member's profile. */
export interface ProfileVersion {
  /** When it was last uploaded with this content; ISO 8601, UTC, with milliseconds. */
  readonly uploadedAt: string;
  readonly record: Member;
}

/** The records that are kept of a member. */
export interface MemberHistory {
  /** The newest last. */
  readonly profiles: readonly ProfileVersion[];
  readonly incidents: readonly Incident[];
  readonly validations: readonly Validation[];
}

/** Profiles of members, incidents and validations: every content that came, each once. */
export class MembersTable {
  readonly #client: DynamoDBClient;
  readonly #table: string;
  readonly #writer: BatchWriter;

  /** `writer` writes the same table. */
  constructor(client: DynamoDBClient, table: string, writer: BatchWriter) {
    this.#client = client;
    this.#table = table;
    this.#writer = writer;
  }

  /** Writes profiles; of one that is known the later upload stands. */
  async putMembers(records: readonly Member[], uploadedAt: string): Promise<void> {
    const instant = new Date(uploadedAt).toISOString();
    await inParallel(records, CONCURRENCY, (record) => this.#putProfile(record, instant));
  }

  /** Writes incidents. Throws UnwrittenItemsError. */
  putIncidents(records: readonly Incident[]): Promise<void> {
    return this.#write(records.map(incidentItem));
  }

  /** Writes validations. Throws UnwrittenItemsError. */
  putValidations(records: readonly Validation[]): Promise<void> {
    return this.#write(records.map(validationItem));
  }

  /** All incidents and validations, page by page, as written up to now. */
  async *scanHistory(): AsyncGenerator<readonly HistoryRecord[]> {
    const pages = paginateScan(
      { client: this.#client },
      {
        TableName: this.#table,
        ConsistentRead: true,
        FilterExpression: "begins_with(sk, :incident) OR begins_with(sk, :validation)",
        ExpressionAttributeValues: {
          ":incident": { S: MEMBER_PREFIXES.incident },
          ":validation": { S: MEMBER_PREFIXES.validation },
        },
      },
    );
    for await (const { Items = [] } of pages) {
      const records = Items.flatMap(historyRecord);
      if (records.length > 0) yield records;
    }
  }

  /** The records that are kept of a member; empty lists where it is not known. */
  async ofMember(memberId: string): Promise<MemberHistory> {
    const profiles: ProfileVersion[] = [];
    const incidents: Incident[] = [];
    const validations: Validation[] = [];
    const pages = paginateQuery(
      { client: this.#client },
      {
        TableName: this.#table,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :member AND sk >= :first",
        ExpressionAttributeValues: { ":member": { S: memberId }, ":first": { S: FIRST_RECORD } },
      },
    );
    for await (const { Items = [] } of pages) {
      for (const item of Items) {
        const kind = memberItemKind(keyOf(item).sk);
        if (kind === "profile") {
          profiles.push({ uploadedAt: textOf(item, "uploadedAt"), record: memberRecord(item) });
        } else if (kind === "incident") incidents.push(incidentRecord(item));
        else if (kind === "validation") validations.push(validationRecord(item));
      }
    }
    return { profiles: profiles.sort(byUpload), incidents, validations };
  }

  async #putProfile(member: Member, uploadedAt: string): Promise<void> {
    const { key, text } = profileText(member);
    await tookPlace(
      this.#client.send(
        new UpdateItemCommand({
          TableName: this.#table,
          Key: keyItem(key),
          UpdateExpression: "SET #record = :record, uploadedAt = :uploadedAt",
          ConditionExpression: "attribute_not_exists(pk) OR uploadedAt < :uploadedAt",
          ExpressionAttributeNames: { "#record": "record" },
          ExpressionAttributeValues: { ":record": { S: text }, ":uploadedAt": { S: uploadedAt } },
        }),
      ),
    );
  }

  async #write(items: readonly Item[]): Promise<void> {
    const unwritten = await this.#writer.write(items);
    if (unwritten.size > 0) throw new UnwrittenItemsError(this.#table, unwritten.size);
  }
}

function byUpload({ uploadedAt: one }: ProfileVersion, { uploadedAt: other }: ProfileVersion): number {
  return one < other ? -1 : Number(one > other);
}

function historyRecord(item: Item): HistoryRecord[] {
  const kind = memberItemKind(keyOf(item).sk);
  if (kind === "incident") return [{ kind, record: incidentRecord(item) }];
  return kind === "validation" ? [{ kind, record: validationRecord(item) }] : [];
}
