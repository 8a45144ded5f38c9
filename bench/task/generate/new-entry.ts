import { type Day, dayFromText, dayToText } from "../../../core/records/calendar-date.ts";
import type { Draws } from "../../../samples/generate/draws.ts";
import type { EntryNumbers } from "../../../samples/generate/shipments/entry-numbers.ts";
import { marksOf } from "../../../samples/generate/shipments/marks.ts";
import { moneyText } from "./money-text.ts";
import type { Importer, SupplyLine } from "./supply-lines.ts";

/** A record as its 27 cells, in the order of COLUMNS. */
export type Cells = readonly string[];

/** The places of cells that are changed after they were made. */
export const VERSION = 1;
export const ENTRY_DATE = 2;
export const IMPORTER = 3;
export const BORDER = 18;
export const VALUE = 20;

/** Thirteen months: the oldest lies outside the twelve that volume and value look at. */
const FIRST: Day = dayFromText("2024-12-01");
const DAYS = dayFromText("2025-12-31") + 1 - FIRST;
const DATES = Array.from({ length: DAYS }, (_, day) => dayToText(FIRST + day));
/** Entries come roughly by date; one may be this many days early. */
const JITTER = 5;

const MID_MISSING = 0.01;
const MID_WRONG = 0.07;
const VALUE_SPREAD = 0.55;
const WEIGHT_SPREAD = 0.25;
const DRIVER_HAS_CARD = 0.8;
const FAST_LANE = 0.3;

/** A new entry of an importer; `progress` runs from 0 to 1 over the file, and the entry dates with it. */
export function newEntry(draws: Draws, importer: Importer, numbers: EntryNumbers, progress: number): Cells {
  const line = draws.pick(importer.lines);
  const { manufacturer, goods } = line;
  const day = Math.max(0, Math.floor(progress * DAYS) - draws.below(JITTER));
  const value = Math.exp(line.logValue + VALUE_SPREAD * draws.normal());
  const mid = declaredMid(draws, line);
  const isTruck = line.mode === "truck";
  const hasCard = isTruck && draws.chance(DRIVER_HAS_CARD);
  const tenths = Math.round((10 * value * Math.exp(WEIGHT_SPREAD * draws.normal())) / goods.valuePerKg);
  const marks = marksOf(draws, importer.anomalyRate, importer.examRate, mid !== manufacturer.mid);
  return [
    numbers.next(line.filer),
    "1",
    DATES[day] ?? "",
    importer.id,
    line.carrierId,
    line.brokerId,
    isTruck ? yesOrNo(hasCard) : "",
    manufacturer.name,
    manufacturer.street,
    manufacturer.city,
    manufacturer.province,
    manufacturer.postalCode,
    manufacturer.country,
    mid,
    manufacturer.country,
    line.countryOfExport,
    draws.pick(line.ports),
    line.mode,
    line.border,
    yesOrNo(hasCard && draws.chance(FAST_LANE)),
    moneyText(value),
    (Math.max(1, tenths) / 10).toFixed(1),
    String(Math.max(1, Math.round(value / goods.valuePerUnit))),
    line.htsCode,
    ...marks.split(","),
  ];
}

function declaredMid(draws: Draws, { manufacturer }: SupplyLine): string {
  const drawn = draws.unit();
  if (drawn < MID_MISSING) return "";
  return drawn < MID_MISSING + MID_WRONG ? manufacturer.wrongMid : manufacturer.mid;
}

function yesOrNo(is: boolean): string {
  return is ? "yes" : "no";
}
