import { dayToText } from "../../../core/records/calendar-date.ts";
import type { Draws } from "../draws.ts";
import { AS_OF, FIRST_ENTRY } from "../period.ts";
import { declaredMid } from "./declared-mids.ts";
import type { EntryNumbers } from "./entry-numbers.ts";
import { marksOf } from "./marks.ts";
import type { SupplyLine } from "./supply-line.ts";
import type { Trader } from "./traders.ts";

/** One line of shipments in cells or joined cells, in the order of the table of fields. */
export interface Row {
  readonly entryNumber: string;
  readonly version: number;
  readonly entryDate: string;
  readonly importer: string;
  /** Carrier, broker, driver's FAST card. */
  readonly parties: string;
  readonly manufacturerName: string;
  readonly manufacturerAddress: string;
  readonly mid: string;
  /** Origin, export country, port, mode. */
  readonly route: string;
  readonly border: string;
  readonly fastLane: string;
  readonly value: string;
  /** Weight, quantity, tariff number. */
  readonly goods: string;
  /** Anomaly codes, examined, finding. */
  readonly marks: string;
}

export interface DrawnRow {
  readonly row: Row;
  readonly midIs: ReturnType<typeof declaredMid>["is"];
}

/** Spread of a line's values and of weight against value, as standard deviations of the logarithm. */
const VALUE_SPREAD = 0.55;
const WEIGHT_SPREAD = 0.25;
/** One shipment in two hundred is worth many times the usual. */
const OUTLIER = { share: 0.005, times: 12 };
const MOST_VALUE = 100_000_000;

const DRIVER_HAS_CARD = 0.85;
const USES_LANE = { ready: 0.9, unready: 0.02 };

/** Entries come roughly by date; one may be this many days early. */
const JITTER = 5;
const DAYS = AS_OF - FIRST_ENTRY;
const DATES = Array.from({ length: DAYS }, (_, day) => dayToText(FIRST_ENTRY + day));
const CENTS = Array.from({ length: 100 }, (_, cents) => String(cents).padStart(2, "0"));

/** A new entry of a trader; `progress` runs from 0 to 1 over the file, and the entry dates with it. */
export function drawnRow(draws: Draws, trader: Trader, numbers: EntryNumbers, progress: number): DrawnRow {
  // The square favours the first lines: an importer has main suppliers.
  const line =
    trader.lines[Math.floor(draws.unit() * draws.unit() * trader.lines.length)] ?? draws.pick(trader.lines);
  const { mid, is } = declaredMid(draws, line.mids);
  const day = Math.max(0, Math.floor(progress * DAYS) - draws.below(JITTER));
  const value = drawnValue(draws, line);
  const { parties, fastLane } = partiesOf(draws, line);
  const row = {
    entryNumber: numbers.next(line.filer),
    version: 1,
    entryDate: DATES[day] ?? "",
    importer: line.importerCell,
    parties,
    manufacturerName: line.nameCell,
    manufacturerAddress: line.addressCells,
    mid,
    route: draws.pick(line.routeCells),
    border: line.border,
    fastLane,
    value: moneyText(value),
    goods: goodsOf(draws, line, value),
    marks: marksOf(draws, trader.anomalyRate, trader.examRate, is !== "right" && is !== "variant"),
  };
  return { row, midIs: is };
}

/** The row's line, without its line end. */
export function lineOf(row: Row): string {
  return `${row.entryNumber},${row.version},${row.entryDate},${row.importer},${row.parties},${row.manufacturerName},${row.manufacturerAddress},${row.mid},${row.route},${row.border},${row.fastLane},${row.value},${row.goods},${row.marks}`;
}

/** Dollars and cents. */
export function moneyText(value: number): string {
  const cents = Math.round(value * 100);
  return `${Math.floor(cents / 100)}.${CENTS[cents % 100] ?? "00"}`;
}

function drawnValue(draws: Draws, line: SupplyLine): number {
  const usual = Math.exp(line.logValue + VALUE_SPREAD * draws.normal());
  return Math.min(MOST_VALUE, draws.chance(OUTLIER.share) ? usual * OUTLIER.times : usual);
}

function partiesOf(draws: Draws, line: SupplyLine): { readonly parties: string; readonly fastLane: string } {
  const carrier = draws.pick(line.carriers);
  if (!line.isTruck) return { parties: `${carrier.id},${line.brokerCell},`, fastLane: "no" };
  const hasCard = draws.chance(DRIVER_HAS_CARD);
  const isReady = hasCard && carrier.isFast && line.isFastReady;
  const fastLane = draws.chance(isReady ? USES_LANE.ready : USES_LANE.unready) ? "yes" : "no";
  return { parties: `${carrier.id},${line.brokerCell},${hasCard ? "yes" : "no"}`, fastLane };
}

function goodsOf(draws: Draws, { goods, htsCell }: SupplyLine, value: number): string {
  const kilograms = (value / goods.valuePerKg) * Math.exp(WEIGHT_SPREAD * draws.normal());
  const tenths = Math.max(1, Math.round(kilograms * 10));
  const quantity = Math.max(1, Math.round(value / goods.valuePerUnit));
  return `${Math.floor(tenths / 10)}.${tenths % 10},${quantity},${htsCell}`;
}
