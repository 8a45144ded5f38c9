import type { shipmentFields } from "../records/fields/shipment.ts";
import type { Header } from "../records/header.ts";

export type ShipmentColumnName = keyof typeof shipmentFields;

/** Finds where a field stands in the rows of a file; one that the file does not have stands behind the last column, absent. */
export function columnPlaces(header: Header): (name: ShipmentColumnName) => number {
  const places = new Map(header.columns.map(({ name, at }) => [name, at]));
  const absent = Math.max(header.cells, ...header.columns.map(({ at }) => at + 1));
  return (name) => places.get(name) ?? absent;
}
