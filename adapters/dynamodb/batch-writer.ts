import { BatchWriteItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { backoff } from "../aws/backoff.ts";
import { inParallel } from "../aws/in-parallel.ts";
import { Lanes } from "../aws/lanes.ts";
import { isRetryable } from "../aws/retryable.ts";
import type { Item } from "./item.ts";
import { keyOf } from "./item-attributes.ts";
import { itemBytes, MOST_ITEM_BYTES } from "./item-bytes.ts";

/** DynamoDB's limit of one request. */
const MOST_ITEMS = 25;

/** Of items as DynamoDB counts them: a request may have 16 MB, and JSON writes some characters in six bytes. */
const MOST_REQUEST_BYTES = (16 * 1024 * 1024) / 6;

export interface BatchWriterOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** Requests under way at once, at most; fewer while the table leaves items. */
  readonly concurrency: number;
  /**
   * Tries of a request, the first one counted; those that the SDK makes by itself are not. The waits between 8 tries last about
   * three seconds, six at most; those between 40 a minute and a half, three at most.
   */
  readonly maxAttempts: number;
  /** From 0 up to and without 1. */
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** Items to be written by key. */
type Waiting = ReadonlyMap<string, Item>;

/** Writes items 25 a request, several requests at once, and tries again what the table did not take. */
export class BatchWriter {
  readonly #options: BatchWriterOptions;
  /** For all writes: a table that was overrun by one is not by the next. */
  readonly #lanes: Lanes;

  constructor(options: BatchWriterOptions) {
    this.#options = options;
    this.#lanes = new Lanes(options.concurrency);
  }

  /**
   * Puts the items; of several with one key the last is sent. Gives back those that are not written after all tries, with those
   * that they stood in for: all that is in the set has to be brought again. An item over DynamoDB's 400 KB is among them and
   * never sent. Throws what trying again does not mend, such as a missing table or permission.
   */
  async write(items: readonly Item[]): Promise<ReadonlySet<Item>> {
    const unwritten = new Set<string>();
    const byKey = new Map(items.map((item) => [keyText(item), item]));
    await inParallel(requestsOf(byKey, unwritten), this.#options.concurrency, async (request) => {
      for (const key of await this.#send(request)) unwritten.add(key);
    });
    return new Set(unwritten.size === 0 ? [] : items.filter((item) => unwritten.has(keyText(item))));
  }

  /** Sends one request until nothing is left of it or no try is; returns the keys that are left. */
  async #send(request: Waiting): Promise<Iterable<string>> {
    const { maxAttempts, random, sleep } = this.#options;
    let waiting = request;
    for (let attempt = 1; ; attempt++) {
      const toSend = waiting;
      waiting = await this.#lanes.send(() => this.#try(toSend), isEmpty);
      if (isEmpty(waiting) || attempt >= maxAttempts) return waiting.keys();
      await sleep(backoff(attempt, random()));
    }
  }

  /** Returns what the table did not take. */
  async #try(waiting: Waiting): Promise<Waiting> {
    const { client, table } = this.#options;
    const requests = [...waiting.values()].map((Item) => ({ PutRequest: { Item } }));
    try {
      const { UnprocessedItems } = await client.send(
        new BatchWriteItemCommand({ RequestItems: { [table]: requests } }),
      );
      const left = (UnprocessedItems?.[table] ?? []).map(({ PutRequest }) => keyText(PutRequest?.Item ?? {}));
      return new Map([...waiting].filter(([key]) => left.includes(key)));
    } catch (error) {
      if (isRetryable(error)) return waiting;
      throw error;
    }
  }
}

function isEmpty(waiting: Waiting): boolean {
  return waiting.size === 0;
}

/** Cuts items into requests within DynamoDB's limits; notes the keys of those that no request can carry. */
function* requestsOf(byKey: Waiting, tooLarge: Set<string>): Generator<Waiting> {
  let request = new Map<string, Item>();
  let bytes = 0;
  for (const [key, item] of byKey) {
    const size = itemBytes(item);
    if (size > MOST_ITEM_BYTES) {
      tooLarge.add(key);
      continue;
    }
    if (request.size === MOST_ITEMS || bytes + size > MOST_REQUEST_BYTES) {
      yield request;
      request = new Map();
      bytes = 0;
    }
    request.set(key, item);
    bytes += size;
  }
  if (request.size > 0) yield request;
}

function keyText(item: Item): string {
  const { pk, sk } = keyOf(item);
  return JSON.stringify([pk, sk]);
}
