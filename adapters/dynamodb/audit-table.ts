import { type DynamoDBClient, PutItemCommand, paginateQuery } from "@aws-sdk/client-dynamodb";
import { type AuditRecord, auditItem, auditOf } from "./audit-item.ts";
import { AUDIT_LIST, auditKey } from "./audit-keys.ts";
import { tookPlace } from "./conditional-write.ts";
import { firstItems } from "./first-items.ts";
import { type Item, keyItem } from "./item.ts";
import { newestByTime } from "./newest-by-time.ts";

/** Where an entry stands in the log. */
export type AuditPlace = Pick<AuditRecord<string>, "memberId" | "at" | "id">;

/** Who read or decided what about members: entries are added and never changed. */
export class AuditTable<What extends string> {
  readonly #client: DynamoDBClient;
  readonly #table: string;
  readonly #codes: readonly What[];

  /** `codes`: all that an entry may be about. */
  constructor(client: DynamoDBClient, table: string, codes: readonly What[]) {
    this.#client = client;
    this.#table = table;
    this.#codes = codes;
  }

  /** Adds an entry; one that the same request added at the same time stays as it is. */
  async add(entry: AuditRecord<What>): Promise<void> {
    const command = new PutItemCommand({
      TableName: this.#table,
      Item: auditItem(entry),
      ConditionExpression: "attribute_not_exists(pk)",
    });
    await tookPlace(this.#client.send(command));
  }

  /** The entries about a member, newest first, those behind `before` where it is given, as of all earlier writes. */
  async ofMember(memberId: string, limit: number, before?: AuditPlace): Promise<AuditRecord<What>[]> {
    const pages = paginateQuery(
      {
        client: this.#client,
        pageSize: limit,
        ...(before && { startingToken: keyItem(auditKey(memberId, before.at, before.id)) }),
      },
      {
        TableName: this.#table,
        ConsistentRead: true,
        ScanIndexForward: false,
        KeyConditionExpression: "pk = :member",
        ExpressionAttributeValues: { ":member": { S: memberId } },
      },
    );
    return this.#entries(await firstItems(pages, limit));
  }

  /** The entries about all members, newest first, those behind `before` where it is given; an index that lags a little behind. */
  async newest(limit: number, before?: AuditPlace): Promise<AuditRecord<What>[]> {
    const behind = before && { ...auditKey(before.memberId, before.at, before.id), at: before.at };
    const query = { list: AUDIT_LIST, limit, before: behind };
    return this.#entries(await newestByTime(this.#client, this.#table, query));
  }

  #entries(items: readonly Item[]): AuditRecord<What>[] {
    return items.map((item) => auditOf(item, this.#codes));
  }
}
