import { csvCell } from "../csv-line.ts";
import type { Draws } from "../draws.ts";
import type { Factory } from "../factories/factory.ts";
import type { DeclaredMids } from "./declared-mids.ts";
import { ANY_GOODS, type Goods } from "./goods.ts";
import type { Carrier, Partners } from "./partners.ts";
import { type Border, routeFrom } from "./route.ts";

/** What stays the same from shipment to shipment between an importer and a factory, as cells ready to be joined. */
export interface SupplyLine {
  readonly importerCell: string;
  readonly carriers: readonly Carrier[];
  readonly brokerCell: string;
  readonly filer: number;
  readonly nameCell: string;
  /** Street, city, province, postal code and country of the manufacturer. */
  readonly addressCells: string;
  readonly mids: DeclaredMids;
  /** Origin, export country, port and mode, once for each port in use. */
  readonly routeCells: readonly string[];
  readonly border: Border;
  readonly isTruck: boolean;
  /** Whether importer and manufacturer do their part for FAST. */
  readonly isFastReady: boolean;
  readonly goods: Goods;
  readonly htsCell: string;
  /** Logarithm of the middle value of this line's shipments. */
  readonly logValue: number;
}

/** An importer that opens supply lines. */
export interface Opener {
  readonly ids: readonly string[];
  readonly isFast: boolean;
}

export interface Source {
  readonly factory: Factory;
  readonly mids: DeclaredMids;
  readonly isFast: boolean;
}

/** How far lines of the same goods lie apart in value, as a standard deviation of the logarithm. */
const SPREAD_BETWEEN_LINES = 0.6;

/** A supply line of an importer from a factory. */
export function supplyLine(draws: Draws, importer: Opener, source: Source, partners: Partners): SupplyLine {
  const goods = ANY_GOODS.draw(draws);
  const { name, street, city, province = "", postalCode = "", country } = source.factory.manufacturer;
  const { mode, border, countryOfExport, ports } = routeFrom(draws, country, goods.byAir);
  const { brokerCell, filer } = partners.filer(draws);
  return {
    importerCell: csvCell(draws.pick(importer.ids)),
    carriers: partners.carriers(draws, mode, border),
    brokerCell,
    filer,
    nameCell: csvCell(name),
    addressCells: [street, city, province, postalCode, country].map(csvCell).join(","),
    mids: source.mids,
    routeCells: ports.map((port) => [country, countryOfExport, port, mode].join(",")),
    border,
    isTruck: mode === "truck",
    // Only the Mexican border asks for a certified manufacturer.
    isFastReady: importer.isFast && (border === "canada" || source.isFast),
    goods,
    htsCell: draws.pick(goods.codes),
    logValue: Math.log(goods.value) + SPREAD_BETWEEN_LINES * draws.normal(),
  };
}
