import type { SQSRecord } from "aws-lambda";
import { readShipmentMessage, shipmentLine } from "../../core/records/shipment-message.ts";
import type { StoredShipment } from "../../core/score/stored-shipment.ts";
import type { LineScorer } from "./line-scorer.ts";
import { rejectedMessage } from "./rejected-message.ts";

/** What the shipments of a message came to; a message that cannot be read counts as one rejected. */
export interface ScoredMessage {
  readonly shipments: readonly StoredShipment[];
  /** Bodies for the rejected queue. */
  readonly rejected: readonly string[];
}

/** Scores the shipments of a message one by one: a bad one keeps no other back. */
export function scoreMessage(record: SQSRecord, scorer: LineScorer): ScoredMessage {
  const { body } = record;
  const reading = readShipmentMessage(body);
  if (!reading.ok) return { shipments: [], rejected: [rejectedMessage(record, reading.problem, null, body)] };
  const shipments: StoredShipment[] = [];
  const rejected: string[] = [];
  for (const [place, written] of reading.shipments.entries()) {
    const score = scorer.score(shipmentLine(written));
    if (score.ok) shipments.push(score.shipment);
    else rejected.push(rejectedMessage(record, score.problem, place, written));
  }
  return { shipments, rejected };
}
