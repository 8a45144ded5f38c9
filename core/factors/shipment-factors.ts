import { anomalies } from "./anomalies.ts";
import { goods } from "./goods.ts";
import { midVerdict } from "./mid-verdict.ts";
import { region } from "./region.ts";
import type { ShipmentFactor } from "./shipment-factor.ts";
import { value } from "./value.ts";
import { volume } from "./volume.ts";

/** The factors of a shipment, in the order in which their reasons are given. */
export const SHIPMENT_FACTORS: readonly ShipmentFactor[] = [
  region,
  anomalies,
  value,
  volume,
  midVerdict,
  goods,
];
