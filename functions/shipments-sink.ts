import type { StoredShipment } from "../core/score/stored-shipment.ts";

/**
 * Shipments that the table did not take after all tries. Whoever brings them starts again from the beginning: what is written is
 * written over with the same.
 */
export class ShipmentsUnwritten extends Error {
  override readonly name = "ShipmentsUnwritten";
  /** Places, among the shipments given, of those that stayed unwritten. */
  readonly unsent: readonly number[];

  constructor(unsent: readonly number[], of: number) {
    super(`${unsent.length} of ${of} shipments could not be written; what is retried writes them again`);
    this.unsent = unsent;
  }
}

/** Where shipments are kept; gives those that it did not take after all tries. */
export interface ShipmentsSink {
  put(shipments: readonly StoredShipment[]): Promise<ReadonlySet<StoredShipment>>;
}

/** Puts all of the shipments. Throws ShipmentsUnwritten where some stay unwritten. */
export async function putAll(sink: ShipmentsSink, shipments: readonly StoredShipment[]): Promise<void> {
  const unwritten = await sink.put(shipments);
  if (unwritten.size === 0) return;
  const places = shipments.flatMap((shipment, place) => (unwritten.has(shipment) ? [place] : []));
  throw new ShipmentsUnwritten(places, shipments.length);
}
