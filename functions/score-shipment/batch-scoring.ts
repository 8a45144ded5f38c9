import type { SQSRecord } from "aws-lambda";
import { shipmentKey } from "../../adapters/dynamodb/shipments-keys.ts";
import type { BusEvent } from "../../adapters/events/event-bus.ts";
import type { StoredShipment } from "../../core/score/stored-shipment.ts";
import type { Observation } from "../observe.ts";
import type { Outside } from "../outside.ts";
import { putAll, type ShipmentsSink } from "../shipments-sink.ts";
import { CurrentScorer, type CurrentScorerPorts } from "./current-scorer.ts";
import { type Delivery, deliver, type Failures } from "./delivery.ts";
import type { LineScorer } from "./line-scorer.ts";
import { isForReview, reviewEvent } from "./review-event.ts";
import { scoreMessage } from "./score-message.ts";

/** What scoring messages needs of the services. */
export interface MessagePorts extends CurrentScorerPorts {
  readonly shipments: ShipmentsSink;
  /** Throws QueueError where some stay unsent. */
  readonly rejected: { sendAll(bodies: readonly string[]): Promise<void> };
  /** Throws EventBusError where some stay unsent. */
  readonly events: { put(events: readonly BusEvent[]): Promise<void> };
}

/** Scores the messages of a batch together: one registry, one write, and each message answers for its own shipments alone. */
export class BatchScoring {
  readonly #ports: MessagePorts;
  readonly #scorer: CurrentScorer;
  readonly #observation: Observation;

  constructor(ports: MessagePorts, outside: Pick<Outside, "now">, observation: Observation) {
    this.#ports = ports;
    this.#scorer = new CurrentScorer(ports, outside);
    this.#observation = observation;
  }

  /** Scores the messages and writes what they came to; events go out only for what is written. Gives those that failed. */
  async score(records: readonly SQSRecord[]): Promise<ReadonlyMap<SQSRecord, unknown>> {
    const { shipments, rejected, events } = this.#ports;
    const failures: Failures = new Map();
    const scored = scoreAll(records, await this.#scorer.get(), failures);
    await Promise.all([
      deliver(scored.shipments, failures, (items) => putAll(shipments, items)),
      deliver(scored.rejected, failures, (items) => rejected.sendAll(items)),
    ]);
    const written = scored.shipments.filter(({ record }) => !failures.has(record));
    await deliver(reviewsAmong(written), failures, (items) => events.put(items));
    this.#tell(scored, records.length, failures);
    return failures;
  }

  /** Counts messages that are done with: one that comes again is counted then. */
  #tell(batch: ScoredBatch, messages: number, failures: Failures): void {
    const { logger, metrics } = this.#observation;
    const isDone = ({ record }: Delivery<unknown>) => !failures.has(record);
    const scored = batch.shipments.filter(isDone).length;
    const rejected = batch.rejected.filter(isDone).length;
    metrics.addMetric("RecordsRead", "Count", scored + rejected);
    metrics.addMetric("RecordsRejected", "Count", rejected);
    metrics.addMetric("ShipmentsScored", "Count", scored);
    logger.info("messages scored", { messages, failed: failures.size, scored, rejected });
  }
}

/** What the messages of a batch came to. */
interface ScoredBatch {
  readonly shipments: Delivery<StoredShipment>[];
  readonly rejected: Delivery<string>[];
}

/** Scores message by message; one that cannot be got through, by a mistake of ours, keeps no other back. */
function scoreAll(records: readonly SQSRecord[], scorer: LineScorer, failures: Failures): ScoredBatch {
  const batch: ScoredBatch = { shipments: [], rejected: [] };
  for (const record of records) {
    try {
      const { shipments, rejected } = scoreMessage(record, scorer);
      batch.shipments.push(...shipments.map((item) => ({ record, item })));
      batch.rejected.push(...rejected.map((item) => ({ record, item })));
    } catch (error) {
      failures.set(record, error);
    }
  }
  return batch;
}

/** One event for each shipment that goes to review, however often the batch brought it. */
function reviewsAmong(shipments: readonly Delivery<StoredShipment>[]): Delivery<BusEvent>[] {
  const forReview = shipments.filter(({ item }) => isForReview(item));
  const distinct = new Map(
    forReview.map((delivery) => [JSON.stringify(shipmentKey(delivery.item)), delivery]),
  );
  return [...distinct.values()].map(({ record, item }) => ({ record, item: reviewEvent(item) }));
}
