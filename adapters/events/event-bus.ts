import { type EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { type Refusal, type RequestPace, sendInRequests } from "../requests/send-in-requests.ts";
import { EventBusError } from "./event-bus-error.ts";

/** Something that happened, for whoever has a rule for it. */
export interface BusEvent {
  /** The event's `detail-type`. */
  readonly type: string;
  readonly detail: object;
}

/** The service takes ten events and 256 KiB a request; names and fields around a detail count too. */
const LIMITS = { entries: 10, bytes: 250_000 } as const;
const BYTES_AROUND = 100;

const EVENT_SOURCE = "greenlane";

interface BusEntry {
  readonly at: number;
  readonly type: string;
  readonly detail: string;
  readonly bytes: number;
}

/** An event bus; every event may arrive more than once and in any order. */
export class EventBus {
  readonly #client: Pick<EventBridgeClient, "send">;
  readonly #name: string;
  readonly #pace: RequestPace;

  constructor(client: Pick<EventBridgeClient, "send">, name: string, pace: RequestPace) {
    this.#client = client;
    this.#name = name;
    this.#pace = pace;
  }

  /** Puts events, ten a request; those that fail are sent again. Throws EventBusError that names the ones left. */
  async put(events: readonly BusEvent[]): Promise<void> {
    const entries = events.map(({ type, detail }, at) => {
      const text = JSON.stringify(detail);
      return { at, type, detail: text, bytes: Buffer.byteLength(text) + type.length + BYTES_AROUND };
    });
    const request = (batch: readonly BusEntry[]) => this.#request(batch);
    const unsent = await sendInRequests(entries, { limits: LIMITS, pace: this.#pace, request });
    if (unsent.entries.length === 0) return;
    const places = unsent.entries.map(({ at }) => at).sort((a, b) => a - b);
    throw new EventBusError(this.#name, places, events.length, { cause: unsent.cause });
  }

  async #request(entries: readonly BusEntry[]): Promise<Refusal<BusEntry>> {
    const answer = await this.#client.send(
      new PutEventsCommand({
        Entries: entries.map(({ type, detail }) => ({
          EventBusName: this.#name,
          Source: EVENT_SOURCE,
          DetailType: type,
          Detail: detail,
        })),
      }),
    );
    // The answer's entries stand in the order of the request's.
    const failed = entries.filter((_, place) => answer.Entries?.[place]?.ErrorCode !== undefined);
    return { retryable: failed, final: [] };
  }
}
