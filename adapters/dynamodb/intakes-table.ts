import {
  type DynamoDBClient,
  PutItemCommand,
  paginateQuery,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { tookPlace } from "./conditional-write.ts";
import { DoneSet, type PartsDone } from "./done-set.ts";
import { firstItems } from "./first-items.ts";
import type { ChunkCounts, Intake, IntakeFailure, NewIntake, Progress } from "./intake.ts";
import { intakeItem, intakeOf } from "./intake-item.ts";
import { type IntakeTransition, intakeUpdate } from "./intake-transition.ts";
import {
  CHUNK_PREFIX,
  chunkKey,
  doneKey,
  INTAKE_LIST,
  intakeKey,
  NEWEST_INDEX,
  rankingWorkKey,
} from "./intakes-keys.ts";
import { type Item, keyItem } from "./item.ts";
import { countOf, keyOf, numberOf } from "./item-attributes.ts";
import { RegistryPointer } from "./registry-pointer.ts";
import { UnknownIntakeError } from "./unknown-intake-error.ts";

/**
 * Uploads and how far they are, the registry pointer and the work of rankings. Every call may come again, late and out of order:
 * states only move forward, sets take a number once, and what is written first or last is settled by its content.
 */
export class IntakesTable {
  readonly #client: DynamoDBClient;
  readonly #table: string;
  readonly #registry: RegistryPointer;

  constructor(client: DynamoDBClient, table: string) {
    this.#client = client;
    this.#table = table;
    this.#registry = new RegistryPointer(client, table);
  }

  /** Notes an upload; where it is known already the stored intake stands, with the registry that it was pinned to. */
  async receive(intake: NewIntake): Promise<Intake> {
    const item = intakeItem(intake);
    const isNew = await tookPlace(
      this.#client.send(
        new PutItemCommand({
          TableName: this.#table,
          Item: item,
          ConditionExpression: "attribute_not_exists(pk)",
        }),
      ),
    );
    return isNew ? intakeOf(item, 0) : this.#known(intake.intakeId);
  }

  /** An intake as of all earlier writes; undefined where there is none. */
  async get(intakeId: string): Promise<Intake | undefined> {
    const { Items = [] } = await this.#client.send(
      new QueryCommand({
        TableName: this.#table,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :intake AND sk BETWEEN :done AND :state",
        ExpressionAttributeValues: {
          ":intake": { S: intakeId },
          ":done": { S: doneKey(intakeId).sk },
          ":state": { S: intakeKey(intakeId).sk },
        },
      }),
    );
    const bySortKey = new Map(Items.map((item) => [keyOf(item).sk, item]));
    const item = bySortKey.get(intakeKey(intakeId).sk);
    return item && intakeOf(item, countOf(bySortKey.get(doneKey(intakeId).sk) ?? {}, "done"));
  }

  /** The intakes that came in last, newest first; an index that lags a little behind. */
  async newest(limit: number): Promise<Intake[]> {
    const pages = paginateQuery(
      { client: this.#client, pageSize: limit },
      {
        TableName: this.#table,
        IndexName: NEWEST_INDEX,
        ScanIndexForward: false,
        KeyConditionExpression: "#list = :list",
        ExpressionAttributeNames: { "#list": "list" },
        ExpressionAttributeValues: { ":list": { S: INTAKE_LIST } },
      },
    );
    const items = await firstItems(pages, limit);
    return Promise.all(items.map((item) => this.#withProgress(item)));
  }

  /** The object was read well and cut into chunks; the number given first stands, also where it is 0. */
  async markChunked(intakeId: string, chunks: number): Promise<Progress> {
    const planned = await this.#chunks(intakeId).plan(chunks);
    const set = { chunks: { N: String(planned.parts ?? chunks) } };
    await this.#move(intakeId, { to: "chunked", set });
    return progressOf(planned);
  }

  /** Whether counts of a chunk are recorded. */
  isChunkDone(intakeId: string, chunk: number): Promise<boolean> {
    return this.#chunks(intakeId).isDone(chunk);
  }

  /** Records what a chunk held: its counts first, then that it is done, so that what is done can be summed. */
  async recordChunk(intakeId: string, { chunk, read, accepted, rejected }: ChunkCounts): Promise<Progress> {
    const counts = numbers({ read, accepted, rejected });
    await this.#client.send(
      new PutItemCommand({
        TableName: this.#table,
        Item: { ...keyItem(chunkKey(intakeId, chunk)), ...counts },
      }),
    );
    return progressOf(await this.#chunks(intakeId).record(chunk));
  }

  /** How many chunks there are and are done. */
  async progress(intakeId: string): Promise<Progress> {
    return progressOf(await this.#chunks(intakeId).progress());
  }

  /**
   * Sums the chunks and moves on to `scored`, when all of them are done; before that, and after, it changes nothing. Throws
   * UnknownIntakeError.
   */
  async finish(intakeId: string): Promise<Intake> {
    const { parts, done } = await this.#chunks(intakeId).progress();
    if (parts !== undefined && done >= parts) {
      const set = { chunks: { N: String(parts) }, ...(await this.#sums(intakeId)) };
      await this.#move(intakeId, { to: "scored", set });
    }
    return this.#known(intakeId);
  }

  /** The ranking that counts a scored intake is published; of several the one with the greatest, newest id stands. */
  async markRanked(intakeId: string, rankingId: string): Promise<void> {
    const orWhen = "#state = :to AND #rankingId < :rankingId";
    await this.#move(intakeId, { to: "ranked", set: { rankingId: { S: rankingId } }, orWhen });
  }

  /** The object cannot be read. The first failure stands, and none where another delivery read it. */
  async fail(intakeId: string, { code, reason }: IntakeFailure): Promise<void> {
    await this.#move(intakeId, {
      to: "failed",
      set: { failureCode: { S: code }, failureReason: { S: reason } },
    });
  }

  /** The newest registry version; `none` while there is no registry. */
  registryVersion(): Promise<string> {
    return this.#registry.version();
  }

  /** See RegistryPointer.move. */
  moveRegistry(from: string, to: string): Promise<boolean> {
    return this.#registry.move(from, to);
  }

  /** Says when a ranking was asked for and in how many segments it is folded; the first plan stands and is returned. */
  async planRanking(requestId: string, { segments, requestedAt }: RankingPlan): Promise<RankingPlan> {
    const { parts, plannedAt } = await this.#segments(requestId).plan(segments, requestedAt);
    return { segments: parts ?? segments, requestedAt: plannedAt };
  }

  /** A segment of a ranking is folded. */
  async recordSegment(
    requestId: string,
    segment: number,
  ): Promise<{ readonly segments: number; readonly done: number }> {
    const { parts = 0, done } = await this.#segments(requestId).record(segment);
    return { segments: parts, done };
  }

  #chunks(intakeId: string): DoneSet {
    return new DoneSet(this.#client, this.#table, doneKey(intakeId));
  }

  #segments(requestId: string): DoneSet {
    return new DoneSet(this.#client, this.#table, rankingWorkKey(requestId));
  }

  async #known(intakeId: string): Promise<Intake> {
    const intake = await this.get(intakeId);
    if (intake === undefined) throw new UnknownIntakeError(intakeId);
    return intake;
  }

  async #withProgress(item: Item): Promise<Intake> {
    const intake = intakeOf(item, 0);
    const { done } =
      intake.state === "chunked" ? await this.progress(intake.intakeId) : { done: intake.chunks };
    return { ...intake, chunksDone: done };
  }

  /** What all recorded chunks held together. */
  async #sums(intakeId: string): Promise<Item> {
    const sums = { read: 0, accepted: 0, rejected: 0 };
    const pages = paginateQuery(
      { client: this.#client },
      {
        TableName: this.#table,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :intake AND begins_with(sk, :chunk)",
        ExpressionAttributeValues: { ":intake": { S: intakeId }, ":chunk": { S: CHUNK_PREFIX } },
      },
    );
    for await (const { Items = [] } of pages) {
      for (const item of Items) {
        sums.read += numberOf(item, "read");
        sums.accepted += numberOf(item, "accepted");
        sums.rejected += numberOf(item, "rejected");
      }
    }
    return numbers(sums);
  }

  /** Moves an intake on; one that is further on stays where it is. */
  async #move(intakeId: string, transition: IntakeTransition): Promise<void> {
    await tookPlace(
      this.#client.send(new UpdateItemCommand(intakeUpdate(this.#table, intakeId, transition))),
    );
  }
}

/** What all deliveries of a request for a ranking agree on. */
export interface RankingPlan {
  readonly segments: number;
  /** ISO 8601. */
  readonly requestedAt: string;
}

function progressOf({ parts = 0, done }: PartsDone): Progress {
  return { chunks: parts, done };
}

function numbers(values: Readonly<Record<string, number>>): Item {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { N: String(value) }]));
}
