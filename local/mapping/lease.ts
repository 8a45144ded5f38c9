import type { ReceivedMessage } from "./lambda-event.ts";
import type { QueueReceiver } from "./queue-receiver.ts";

/** Hidden messages are hidden anew this many times before they would be seen. */
const BEATS = 3;

/** Keeps messages hidden for as long as they are worked on. */
export class Lease {
  readonly messages: ReceivedMessage[] = [];
  readonly #queue: QueueReceiver;
  readonly #timer: NodeJS.Timeout;
  #beat: Promise<void> = Promise.resolve();

  /** `hiddenSeconds` is how long messages are hidden when they are received. */
  constructor(queue: QueueReceiver, hiddenSeconds: number, onTrouble: (error: unknown) => void) {
    this.#queue = queue;
    this.#timer = setInterval(
      () => {
        this.#beat = this.#queue.hide([...this.messages]).catch(onTrouble);
      },
      (hiddenSeconds * 1_000) / BEATS,
    );
  }

  /** Ends the lease; afterwards nothing hides the messages any more. */
  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beat;
  }
}
