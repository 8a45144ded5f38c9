import { setTimeout as pause } from "node:timers/promises";
import type { LocalFunction } from "./functions.ts";
import { failedIds } from "./mapping/batch-response.ts";
import { lambdaEvent, type ReceivedMessage } from "./mapping/lambda-event.ts";
import { Lease } from "./mapping/lease.ts";
import type { QueueReceiver } from "./mapping/queue-receiver.ts";
import type { MappingSettings } from "./provision/mapping-settings.ts";
import type { StackEvent } from "./stack-event.ts";

/** How fast failures come round; on AWS the queue's visibility timeout says it, and that is minutes. */
export interface MappingPace {
  /** Seconds for which a received message is hidden; made longer while its function runs. */
  readonly hiddenSeconds: number;
  /** Seconds after which a message that failed is visible again. */
  readonly retrySeconds: number;
}

/** What a mapping works with. */
export interface MappingParts {
  readonly queue: QueueReceiver;
  readonly function: LocalFunction;
  readonly pace: MappingPace;
  readonly onProgress: (event: StackEvent) => void;
}

/** SQS holds a request for messages at most this long, seconds. */
const LONGEST_WAIT = 20;
const PAUSE_AFTER_TROUBLE_MS = 500;

/** Seconds. As good as at once: see gateway/sqs-repairs.ts. */
const AT_ONCE = 0.001;

/** Hands the messages of a queue to a function in batches, as Lambda does, until it is stopped. */
export class EventSourceMapping {
  readonly settings: MappingSettings;
  readonly #parts: MappingParts;
  readonly #stopping = new AbortController();
  readonly #running = new Set<Promise<void>>();
  readonly #polling: Promise<void>;

  constructor(settings: MappingSettings, parts: MappingParts) {
    this.settings = settings;
    this.#parts = parts;
    this.#polling = this.#poll();
  }

  /** Invocations that have not ended. */
  get running(): number {
    return this.#running.size;
  }

  /** Takes no more messages and waits for what runs, but not longer than `mostMilliseconds`. */
  async stop(mostMilliseconds: number): Promise<void> {
    this.#stopping.abort();
    await this.#polling;
    const waiting = new AbortController();
    const ended = Promise.all(this.#running);
    await Promise.race([ended, pause(mostMilliseconds, undefined, { signal: waiting.signal })]).catch(
      () => {},
    );
    waiting.abort();
  }

  async #poll(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        if (this.#running.size >= this.settings.concurrency) await Promise.race(this.#running);
        else await this.#takeBatch();
      } catch (error) {
        if (signal.aborted) return;
        this.#trouble(error);
        await pause(PAUSE_AFTER_TROUBLE_MS, undefined, { signal }).catch(() => {});
      }
    }
  }

  async #takeBatch(): Promise<void> {
    const { queue, pace } = this.#parts;
    const { signal } = this.#stopping;
    const first = await queue.receive(this.settings.batchSize, LONGEST_WAIT, signal);
    if (first.length === 0) return;
    const lease = new Lease(queue, pace.hiddenSeconds, (error) => this.#trouble(error));
    lease.messages.push(...first);
    await this.#fill(lease);
    if (signal.aborted) {
      await lease.end();
      await queue.hide(lease.messages, AT_ONCE);
      return;
    }
    const run = this.#run(lease).catch((error: unknown) => this.#trouble(error));
    this.#running.add(run);
    run.finally(() => this.#running.delete(run));
  }

  /** Waits for more messages until the batch is full or its window is over. */
  async #fill({ messages }: Lease): Promise<void> {
    const { batchSize, windowSeconds } = this.settings;
    const end = performance.now() + windowSeconds * 1_000;
    while (messages.length < batchSize) {
      const leftSeconds = (end - performance.now()) / 1_000;
      if (leftSeconds <= 0) return;
      try {
        const wait = Math.min(leftSeconds, LONGEST_WAIT);
        const more = await this.#parts.queue.receive(
          batchSize - messages.length,
          wait,
          this.#stopping.signal,
        );
        messages.push(...more);
      } catch (error) {
        if (!this.#stopping.signal.aborted) this.#trouble(error);
        return;
      }
    }
  }

  async #run(lease: Lease): Promise<void> {
    const { queue, pace, onProgress } = this.#parts;
    const { messages } = lease;
    const begun = performance.now();
    const { failed, error } = await this.#invoke(messages);
    const milliseconds = performance.now() - begun;
    await lease.end();
    const done = messages.filter(({ id }) => !failed.has(id));
    const again = messages.filter(({ id }) => failed.has(id));
    const invocation = { messages: messages.length, failed: again.length, milliseconds, error };
    onProgress({
      kind: "invoked",
      invocation: { function: this.#parts.function.settings.folder, ...invocation },
    });
    try {
      await queue.delete(done);
    } catch (notDeleted) {
      await queue.hide(done, pace.retrySeconds);
      throw notDeleted;
    } finally {
      await queue.hide(again, pace.retrySeconds);
    }
  }

  async #invoke(messages: readonly ReceivedMessage[]): Promise<Outcome> {
    const ids = messages.map(({ id }) => id);
    try {
      const response = await this.#parts.function.invoke(lambdaEvent(messages, this.settings.queueArn));
      const failed = this.settings.reportsItemFailures ? failedIds(response, ids) : new Set<string>();
      return { failed, error: undefined };
    } catch (error) {
      return { failed: new Set(ids), error };
    }
  }

  #trouble(error: unknown): void {
    this.#parts.onProgress({ kind: "trouble", where: this.settings.queue, error });
  }
}

interface Outcome {
  /** Ids of the messages that come again. */
  readonly failed: ReadonlySet<string>;
  readonly error: unknown;
}
