import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import type { ReceivedMessage } from "./lambda-event.ts";

/** SQS gives and takes ten messages at a time. */
const BATCH = 10;

/** Messages that were dealt with could not all be deleted; they come again. */
export class NotDeleted extends Error {
  override readonly name = "NotDeleted";
  readonly count: number;

  constructor(count: number) {
    super(`${count} messages were not deleted; they come again`);
    this.count = count;
  }
}

/** One queue as an event source mapping uses it. */
export class QueueReceiver {
  readonly #client: SQSClient;
  readonly #url: string;
  /** Seconds for which a received message is hidden from others, unless that is made longer. */
  readonly #hiddenSeconds: number;

  constructor(client: SQSClient, url: string, hiddenSeconds: number) {
    this.#client = client;
    this.#url = url;
    this.#hiddenSeconds = hiddenSeconds;
  }

  /** At most ten messages; waits up to `waitSeconds` for the first. */
  async receive(
    most: number,
    waitSeconds: number,
    abortSignal: AbortSignal,
  ): Promise<readonly ReceivedMessage[]> {
    const { Messages = [] } = await this.#client.send(
      new ReceiveMessageCommand({
        QueueUrl: this.#url,
        MaxNumberOfMessages: Math.min(most, BATCH),
        WaitTimeSeconds: waitSeconds,
        VisibilityTimeout: this.#hiddenSeconds,
        MessageSystemAttributeNames: ["All"],
        MessageAttributeNames: ["All"],
      }),
      { abortSignal },
    );
    return Messages.map((message) => ({
      id: message.MessageId ?? "",
      receipt: message.ReceiptHandle ?? "",
      message,
    }));
  }

  /** Throws NotDeleted. */
  async delete(messages: readonly ReceivedMessage[]): Promise<void> {
    let left = 0;
    for (const batch of batchesOf(messages)) {
      const Entries = batch.map(({ receipt }, at) => ({ Id: `${at}`, ReceiptHandle: receipt }));
      const { Failed = [] } = await this.#client.send(
        new DeleteMessageBatchCommand({ QueueUrl: this.#url, Entries }),
      );
      left += Failed.length;
    }
    if (left > 0) throw new NotDeleted(left);
  }

  /** Hides messages from now on for so many seconds. One that is deleted or visible by now stays as it is. */
  async hide(messages: readonly ReceivedMessage[], seconds = this.#hiddenSeconds): Promise<void> {
    for (const batch of batchesOf(messages)) {
      const Entries = batch.map(({ receipt }, at) => ({
        Id: `${at}`,
        ReceiptHandle: receipt,
        VisibilityTimeout: seconds,
      }));
      await this.#client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: this.#url, Entries }));
    }
  }
}

function batchesOf(messages: readonly ReceivedMessage[]): ReceivedMessage[][] {
  return Array.from({ length: Math.ceil(messages.length / BATCH) }, (_, at) =>
    messages.slice(at * BATCH, (at + 1) * BATCH),
  );
}
