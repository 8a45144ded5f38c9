import type { ScoredShipment } from "../../core/score/scored-shipment.ts";

/** The line of a scored shipment. */
export function scoredLine(shipment: ScoredShipment): string {
  return JSON.stringify(shipment);
}
