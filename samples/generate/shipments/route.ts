import type { Shipment } from "../../../core/records/fields/shipment.ts";
import type { Draws } from "../draws.ts";
import { weightedKeys } from "../weighted.ts";

export type Mode = NonNullable<Shipment["mode"]>;
export type Border = NonNullable<Shipment["border"]>;

/** How goods come in. */
interface Route {
  readonly mode: Mode;
  readonly border: Border;
  readonly countryOfExport: string;
  /** Schedule D codes of the ports in use on this route. */
  readonly ports: readonly string[];
}

const NEIGHBOURS: ReadonlyMap<string, Border> = new Map([
  ["MX", "mexico"],
  ["CA", "canada"],
]);

const OVERLAND = weightedKeys({ truck: 82, rail: 8, sea: 6, air: 4 });

const LAND_PORTS = {
  mexico: ["2304", "2402", "2506", "2604", "2305", "2303"],
  canada: ["3801", "3802", "0901", "3004", "0712", "3604"],
} as const;
const FAR_PORTS = {
  sea: ["2704", "2709", "1001", "1703", "5301", "3001", "1401", "2811", "1601"],
  air: ["2720", "3901", "4701", "5206", "3126", "1704"],
} as const;

/** Goods from China often leave by way of Hong Kong, a few others by way of a hub. */
const VIA = {
  CN: ["HK", 0.06],
  VN: ["SG", 0.03],
  ID: ["SG", 0.08],
  KH: ["TH", 0.1],
  MO: ["HK", 0.7],
} as const;
const TRANSIT: ReadonlyMap<string, readonly [string, number]> = new Map(Object.entries(VIA));

/** A way in for goods of an origin; `byAir` is the share that flies where no land border is crossed. */
export function routeFrom(draws: Draws, origin: string, byAir: number): Route {
  const [hub, share] = TRANSIT.get(origin) ?? [origin, 0];
  const countryOfExport = draws.chance(share) ? hub : origin;
  const land = NEIGHBOURS.get(origin);
  const mode = land === undefined ? (draws.chance(byAir) ? "air" : "sea") : OVERLAND.draw(draws);
  const isFar = mode === "sea" || mode === "air";
  const border = isFar || land === undefined || land === "none" ? "none" : land;
  const ports = isFar || border === "none" ? FAR_PORTS[mode === "air" ? "air" : "sea"] : LAND_PORTS[border];
  const first = draws.pick(ports);
  return { mode, border, countryOfExport, ports: [first, first, first, draws.pick(ports)] };
}
