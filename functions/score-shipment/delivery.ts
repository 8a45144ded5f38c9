import type { SQSRecord } from "aws-lambda";
import { EventBusError } from "../../adapters/events/event-bus-error.ts";
import { QueueError } from "../../adapters/sqs/queue-error.ts";
import { ShipmentsUnwritten } from "../shipments-sink.ts";

/** Something to be delivered, and the message that answers for it. */
export interface Delivery<Item> {
  readonly record: SQSRecord;
  readonly item: Item;
}

/** The messages that have to come again, with the reason. */
export type Failures = Map<SQSRecord, unknown>;

/** Delivers what several messages brought in one go, and notes the messages of which something did not get through. */
export async function deliver<Item>(
  deliveries: readonly Delivery<Item>[],
  failures: Failures,
  send: (items: readonly Item[]) => Promise<void>,
): Promise<void> {
  if (deliveries.length === 0) return;
  try {
    await send(deliveries.map(({ item }) => item));
  } catch (error) {
    const isUndelivered = undeliveredIn(error);
    deliveries.forEach(({ record }, place) => {
      if (isUndelivered(place)) failures.set(record, error);
    });
  }
}

/** Which places an error is about; all, where it does not say. */
function undeliveredIn(error: unknown): (place: number) => boolean {
  const tells =
    error instanceof ShipmentsUnwritten || error instanceof QueueError || error instanceof EventBusError;
  if (!tells) return () => true;
  const places = new Set(error.unsent);
  return (place) => places.has(place);
}
