import { shipmentFields } from "../../../core/records/fields/shipment.ts";
import { headerLine } from "../csv-line.ts";
import type { SampleWorld } from "../sample-world.ts";
import type { ShipmentTally } from "../tally.ts";
import { ShipmentMaker } from "./shipment-maker.ts";

/**
 * The lines of the shipments: the header, then `rows` records, each without its line end. A pure function of world, rows
 * and seed; what was written is counted in `tally` as the lines are taken.
 */
export function* shipmentLines(
  world: SampleWorld,
  { rows, seed }: { readonly rows: number; readonly seed: number },
  tally: ShipmentTally,
): Generator<string, void, undefined> {
  yield headerLine(shipmentFields);
  const maker = new ShipmentMaker(world, rows, seed, tally);
  for (let at = 0; at < rows; at++) yield maker.line(at);
}
