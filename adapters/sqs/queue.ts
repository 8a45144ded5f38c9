import { SendMessageBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { type Refusal, type RequestPace, sendInRequests } from "../requests/send-in-requests.ts";
import { QueueError } from "./queue-error.ts";

/** Ten is the service's limit; a request above 256 KiB is billed as several anyway. */
const LIMITS = { entries: 10, bytes: 262_144 } as const;

interface QueueEntry {
  readonly at: number;
  readonly body: string;
  readonly bytes: number;
}

/** A queue to put messages on; every message may arrive more than once and in any order. */
export class Queue {
  readonly #client: Pick<SQSClient, "send">;
  readonly #url: string;
  readonly #pace: RequestPace;

  constructor(client: Pick<SQSClient, "send">, url: string, pace: RequestPace) {
    this.#client = client;
    this.#url = url;
    this.#pace = pace;
  }

  /** Sends one message of at most 1 MiB. Throws QueueError where it stays unsent. */
  send(body: string): Promise<void> {
    return this.sendAll([body]);
  }

  /** Sends messages, ten a request; those that fail are sent again. Throws QueueError that names the ones left. */
  async sendAll(bodies: readonly string[]): Promise<void> {
    const entries = bodies.map((body, at) => ({ at, body, bytes: Buffer.byteLength(body) }));
    const request = (batch: readonly QueueEntry[]) => this.#request(batch);
    const unsent = await sendInRequests(entries, { limits: LIMITS, pace: this.#pace, request });
    if (unsent.entries.length === 0) return;
    const places = unsent.entries.map(({ at }) => at).sort((a, b) => a - b);
    throw new QueueError(this.#url, places, bodies.length, { cause: unsent.cause });
  }

  async #request(entries: readonly QueueEntry[]): Promise<Refusal<QueueEntry>> {
    const answer = await this.#client.send(
      new SendMessageBatchCommand({
        QueueUrl: this.#url,
        Entries: entries.map(({ body }, id) => ({ Id: String(id), MessageBody: body })),
      }),
    );
    const failed = new Map(answer.Failed?.map(({ Id, SenderFault }) => [Id, SenderFault === true]));
    const withFault = (fault: boolean) => entries.filter((_, id) => failed.get(String(id)) === fault);
    return { retryable: withFault(false), final: withFault(true) };
  }
}
