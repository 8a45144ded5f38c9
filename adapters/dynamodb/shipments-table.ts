import {
  DescribeTableCommand,
  type DynamoDBClient,
  paginateQuery,
  paginateScan,
} from "@aws-sdk/client-dynamodb";
import type { StoredFeatures, StoredShipment } from "../../core/score/stored-shipment.ts";
import type { BatchWriter } from "./batch-writer.ts";
import { firstItems } from "./first-items.ts";
import { isNewer } from "./newer-content.ts";
import { FEATURE_ATTRIBUTES, featuresOf, shipmentItem, shipmentOf } from "./shipment-item.ts";
import { entryPrefix } from "./shipments-keys.ts";

/** What is stored of some importers. */
export interface ImporterShipments {
  /** The content that counts of each entry, in no particular order. */
  readonly shipments: readonly StoredShipment[];
  /** Stored contents that were read. */
  readonly read: number;
  /** False where there are more: then the last entry may have a newer version, too. */
  readonly complete: boolean;
}

/** The scored shipments: every version of every entry, none overwritten by other content or by a score under another registry. */
export class ShipmentsTable {
  readonly #client: DynamoDBClient;
  readonly #table: string;
  readonly #writer: BatchWriter;

  /** `writer` writes the same table. */
  constructor(client: DynamoDBClient, table: string, writer: BatchWriter) {
    this.#client = client;
    this.#table = table;
    this.#writer = writer;
  }

  /**
   * Writes shipments, the same one as often as it comes. Gives back those that are not written after all tries; throws what
   * trying again does not mend.
   */
  async put(shipments: readonly StoredShipment[]): Promise<ReadonlySet<StoredShipment>> {
    const byItem = new Map(shipments.map((shipment) => [shipmentItem(shipment), shipment]));
    const unwritten = await this.#writer.write([...byItem.keys()]);
    return new Set([...unwritten].flatMap((item) => byItem.get(item) ?? []));
  }

  /**
   * All that came of an entry, oldest version first, equal versions by digest: the last one counts (design, law 4). Each as scored
   * with the greatest registry.
   */
  async versionsOf(importerId: string, entryNumber: string): Promise<readonly StoredShipment[]> {
    const pages = paginateQuery(
      { client: this.#client },
      {
        TableName: this.#table,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :importer AND begins_with(sk, :entry)",
        ExpressionAttributeValues: {
          ":importer": { S: importerId },
          ":entry": { S: entryPrefix(entryNumber) },
        },
      },
    );
    const versions = new Map<string, StoredShipment>();
    for await (const { Items = [] } of pages) {
      for (const scored of Items.map(shipmentOf)) {
        // In the order of sort keys the greatest registry comes last.
        if (scored.entryNumber === entryNumber) versions.set(`${scored.version}#${scored.digest}`, scored);
      }
    }
    return [...versions.values()];
  }

  /**
   * The content that counts of each entry of some importers, of which at most `most` stored contents are read: those of the first
   * importers, in the order of entry numbers. A version under an importer that is not asked for cannot be told of.
   */
  async ofImporters(importerIds: readonly string[], most: number): Promise<ImporterShipments> {
    const counting = new Map<string, StoredShipment>();
    let read = 0;
    for (const importerId of new Set(importerIds)) {
      // One more than may be kept tells whether there is more.
      const items = await firstItems(this.#ofImporter(importerId, most - read + 1), most - read + 1);
      const kept = items.slice(0, most - read).map(shipmentOf);
      for (const content of kept) {
        const standing = counting.get(content.entryNumber);
        if (standing === undefined || isNewer(content, standing)) counting.set(content.entryNumber, content);
      }
      read += kept.length;
      if (items.length > kept.length) return { shipments: [...counting.values()], read, complete: false };
    }
    return { shipments: [...counting.values()], read, complete: true };
  }

  /** The features of all shipments of a segment (from 0) of the table, page by page, as written up to now. */
  async *scan(segment: number, segments: number): AsyncGenerator<readonly StoredFeatures[]> {
    const pages = paginateScan(
      { client: this.#client },
      {
        TableName: this.#table,
        ConsistentRead: true,
        Segment: segment,
        TotalSegments: segments,
        ProjectionExpression: FEATURE_ATTRIBUTES.map((name) => `#${name}`).join(","),
        ExpressionAttributeNames: Object.fromEntries(FEATURE_ATTRIBUTES.map((name) => [`#${name}`, name])),
      },
    );
    for await (const { Items = [] } of pages) if (Items.length > 0) yield Items.map(featuresOf);
  }

  /** Items in the table as of some hours ago: DynamoDB counts them now and then. */
  async approximateCount(): Promise<number> {
    const { Table } = await this.#client.send(new DescribeTableCommand({ TableName: this.#table }));
    return Table?.ItemCount ?? 0;
  }

  #ofImporter(importerId: string, pageSize: number) {
    return paginateQuery(
      { client: this.#client, pageSize },
      {
        TableName: this.#table,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :importer",
        ExpressionAttributeValues: { ":importer": { S: importerId } },
      },
    );
  }
}
