import type { Draws } from "../../../samples/generate/draws.ts";
import { ANY_GOODS, type Goods } from "../../../samples/generate/shipments/goods.ts";
import { type Border, type Mode, routeFrom } from "../../../samples/generate/shipments/route.ts";
import { Weighted } from "../../../samples/generate/weighted.ts";
import { type PlainManufacturer, plainManufacturer } from "./manufacturers.ts";

/** What stays the same from shipment to shipment between an importer and a manufacturer. */
export interface SupplyLine {
  readonly manufacturer: PlainManufacturer;
  readonly carrierId: string;
  readonly brokerId: string;
  readonly filer: number;
  readonly mode: Mode;
  readonly border: Border;
  readonly countryOfExport: string;
  readonly ports: readonly string[];
  readonly goods: Goods;
  readonly htsCode: string;
  /** Logarithm of the middle value of the line's shipments. */
  readonly logValue: number;
}

export interface Importer {
  readonly id: string;
  readonly lines: readonly SupplyLine[];
  readonly anomalyRate: number;
  readonly examRate: number;
}

const IMPORTERS = 12_000;
/** Filers of entries: brokers, numbered from 0. */
export const FILERS = 400;

/** Exponent of Zipf's law over the importers. */
const EXPONENT = 1.05;
const MOST_LINES = 3;
const CARRIERS = 300;
/** One importer in ten has most of the anomalies. */
const TROUBLED = { share: 0.1, rate: 0.12 };
const USUAL_RATE = 0.012;
const EXAM_RATE = 0.03;
const SPREAD_BETWEEN_LINES = 0.6;

/** The importers, the greatest first in what they are drawn by; the manufacturers are given out in turn. */
export function importersBuyingFrom(manufacturers: number, draws: Draws): Weighted<Importer> {
  const pool = Array.from({ length: manufacturers }, () => plainManufacturer(draws));
  let given = 0;
  const nextManufacturer = () => pool[given++ % pool.length] ?? plainManufacturer(draws);
  const importers = Array.from(
    { length: IMPORTERS },
    (_, at): Importer => ({
      id: `${10 + (at % 90)}-${1_000_000 + at * 37}`,
      lines: Array.from({ length: draws.between(1, MOST_LINES) }, () =>
        supplyLine(draws, nextManufacturer()),
      ),
      anomalyRate: draws.chance(TROUBLED.share) ? TROUBLED.rate : USUAL_RATE,
      examRate: EXAM_RATE,
    }),
  );
  return new Weighted(importers, (_, rank) => Math.exp(-EXPONENT * Math.log(rank + 1)));
}

function supplyLine(draws: Draws, manufacturer: PlainManufacturer): SupplyLine {
  const goods = ANY_GOODS.draw(draws);
  const { mode, border, countryOfExport, ports } = routeFrom(draws, manufacturer.country, goods.byAir);
  const filer = draws.below(FILERS);
  return {
    manufacturer,
    carrierId: `XC${String(draws.below(CARRIERS)).padStart(3, "0")}`,
    brokerId: `XB${String(filer).padStart(3, "0")}`,
    filer,
    mode,
    border,
    countryOfExport,
    ports,
    goods,
    htsCode: draws.pick(goods.codes),
    logValue: Math.log(goods.value) + SPREAD_BETWEEN_LINES * draws.normal(),
  };
}
