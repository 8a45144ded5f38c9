import type { ShipmentColumns } from "../activity/shipment-columns.ts";
import type { RateId } from "../factors/member/member-facts.ts";

/** What a rate is made of, a place a member index: events and the entries they happened in, in decayed thousandths. */
export interface RateColumns {
  readonly events: Float64Array;
  readonly exposure: Float64Array;
}

/** The columns of every rate. */
export function rateColumns(
  shipments: ShipmentColumns,
  incidents: Float64Array,
): Readonly<Record<RateId, RateColumns>> {
  return {
    incidents: { events: incidents, exposure: shipments.decayedEntries },
    anomalies: { events: shipments.decayedAnomalyPoints, exposure: shipments.decayedEntries },
    midErrors: { events: shipments.decayedMidWrong, exposure: shipments.decayedMidJudged },
  };
}
