import type { MidVerdict } from "../mid/check.ts";
import { columnValue } from "../rank/column-value.ts";
import type { Day } from "../records/calendar-date.ts";
import type { BaselineLine } from "../registry/baselines.ts";
import type { RegisteredMember } from "../registry/registered-member.ts";
import { type Contribution, NO_MEMBER } from "./contribution.ts";
import type { Measures } from "./measures.ts";
import { MemberMonths } from "./member-months.ts";
import {
  ANOMALY_POINTS,
  ENTRIES,
  FAST_ENTRIES,
  MID_JUDGED,
  MID_WRONG,
  MONTH_COLUMNS,
  THREAT_DOLLARS,
  THREAT_LEVEL_DOLLARS,
  VALUE_CENTS,
} from "./month-columns.ts";
import { PairTotals, type PairTotalsData } from "./pair-totals.ts";
import type { ShipmentColumns } from "./shipment-columns.ts";

/** Columns of the totals by member and chapter. */
const CHAPTER_ENTRIES = 0;
const CHAPTER_CENTS = 1;
const CHAPTER_GRAMS = 2;
const CHAPTER_COLUMNS = 3;

const CENTS_A_DOLLAR = 100;

/** Totals as plain data. */
export interface ShipmentTotalsData {
  readonly byMonth: PairTotalsData;
  readonly byChapter: PairTotalsData;
}

/** Which months count, and how much. */
export interface ActivityWindow {
  /** Month of the ranking's date, since January 1970. */
  readonly asOfMonth: number;
  /** Months of activity that rates look at, and that volume and value look at. */
  readonly windowMonths: number;
  readonly exposureMonths: number;
  /** Weight in thousandths of a month 0, 1, 2, ... months ago. */
  readonly monthWeights: readonly number[];
}

/**
 * What members did by shipments, as integer totals by month and by tariff chapter. Totals of parts add up to the totals of the
 * whole, in any order; a contribution that was added can be taken out.
 */
export class ShipmentTotals {
  readonly #latestDay: Day;
  readonly #byMonth = new PairTotals(MONTH_COLUMNS);
  readonly #byChapter = new PairTotals(CHAPTER_COLUMNS);

  /** Entries after `latestDay` are in the future and do not count. */
  constructor(latestDay: Day) {
    this.#latestDay = latestDay;
  }

  /** Adds some shipments: as `add` one by one, but their rows are first found for all of them. */
  addAll(shipments: readonly Contribution[]): void {
    for (const shipment of shipments) {
      if (!this.#counts(shipment)) continue;
      this.#byMonth.of(shipment.member, shipment.month);
      if (hasChapter(shipment)) this.#byChapter.of(shipment.member, shipment.chapter);
    }
    for (const shipment of shipments) this.add(shipment, 1);
  }

  /** Adds a shipment of a known member (`times` 1) or takes it out (-1). */
  add(shipment: Contribution, times: 1 | -1): void {
    const { member, valueCents, threatLevel, midVerdict } = shipment;
    if (!this.#counts(shipment)) return;
    const monthly = this.#byMonth.of(member, shipment.month);
    monthly.add(ENTRIES, times);
    monthly.add(VALUE_CENTS, times * valueCents);
    if (threatLevel >= 0) {
      const dollars = Math.max(1, Math.ceil(valueCents / CENTS_A_DOLLAR));
      monthly.add(THREAT_DOLLARS, times * dollars);
      monthly.add(THREAT_LEVEL_DOLLARS, times * dollars * threatLevel);
    }
    if (shipment.usedFast) monthly.add(FAST_ENTRIES, times);
    if (shipment.anomalyPoints > 0) monthly.add(ANOMALY_POINTS, times * shipment.anomalyPoints);
    if (isJudged(midVerdict)) monthly.add(MID_JUDGED, times);
    if (isWrong(midVerdict)) monthly.add(MID_WRONG, times);
    if (hasChapter(shipment)) {
      const chapter = this.#byChapter.of(member, shipment.chapter);
      chapter.add(CHAPTER_ENTRIES, times);
      chapter.add(CHAPTER_CENTS, times * valueCents);
      chapter.add(CHAPTER_GRAMS, times * shipment.weightGrams);
    }
  }

  #counts({ member, day }: Contribution): boolean {
    return member !== NO_MEMBER && day <= this.#latestDay;
  }

  toData(): ShipmentTotalsData {
    return { byMonth: this.#byMonth.toData(), byChapter: this.#byChapter.toData() };
  }

  /** Adds the totals of another part; `memberOf` gives our index of its members. */
  merge({ byMonth, byChapter }: ShipmentTotalsData, memberOf: (theirs: number) => number): void {
    this.#byMonth.merge(byMonth, memberOf);
    this.#byChapter.merge(byChapter, memberOf);
  }

  /** The totals of `members` members in a window, by member index. */
  columns(members: number, window: ActivityWindow): ShipmentColumns {
    const columns = emptyColumns(members);
    for (const row of this.#rowsIn(window)) {
      const age = window.asOfMonth - this.#byMonth.secondOf(row);
      addMonth(columns, this.#byMonth.sumsOf(row), this.#byMonth.firstOf(row), age, window);
    }
    return columns;
  }

  /** The totals of each of `members` members by month, of the months of a window that have entries. */
  months(members: number, window: ActivityWindow): MemberMonths {
    const rows = Int32Array.from(this.#rowsIn(window));
    const hasEntries = (row: number) => this.#byMonth.sumsOf(row).get(ENTRIES) > 0;
    return new MemberMonths(this.#byMonth, members, rows.filter(hasEntries));
  }

  /** The baselines that scoring uses until the next ranking, ordered by importer. */
  *baselines(members: readonly RegisteredMember[]): Generator<BaselineLine> {
    const all = new Map<number, { entries: number; valueCents: number; weightGrams: number }>();
    const ids = members.map(({ memberId }) => memberId);
    for (const row of ordered(this.#byChapter, ids)) {
      const chapter = this.#byChapter.secondOf(row);
      const totals = this.#byChapter.sumsOf(row);
      const sums = {
        entries: totals.get(CHAPTER_ENTRIES),
        valueCents: totals.get(CHAPTER_CENTS),
        weightGrams: totals.get(CHAPTER_GRAMS),
      };
      if (sums.entries === 0) continue;
      const so = all.get(chapter) ?? { entries: 0, valueCents: 0, weightGrams: 0 };
      so.entries += sums.entries;
      so.valueCents += sums.valueCents;
      so.weightGrams += sums.weightGrams;
      all.set(chapter, so);
      yield { kind: "chapter", importerId: idOf(ids, this.#byChapter.firstOf(row)), chapter, ...sums };
    }
    for (const [chapter, sums] of [...all].sort(([one], [other]) => one - other)) {
      yield { kind: "chapter", importerId: "", chapter, ...sums };
    }
    for (const row of ordered(this.#byMonth, ids)) {
      const entries = this.#byMonth.sumsOf(row).get(ENTRIES);
      const importerId = idOf(ids, this.#byMonth.firstOf(row));
      if (entries > 0) yield { kind: "month", importerId, month: this.#byMonth.secondOf(row), entries };
    }
  }

  /** The rows by member and month that lie in a window. */
  *#rowsIn({ asOfMonth, windowMonths, exposureMonths }: ActivityWindow): Generator<number, void> {
    const months = Math.max(windowMonths, exposureMonths);
    for (let row = 0; row < this.#byMonth.size; row++) {
      const age = asOfMonth - this.#byMonth.secondOf(row);
      if (age >= 0 && age < months) yield row;
    }
  }
}

function hasChapter({ chapter, weightGrams }: Contribution): boolean {
  return chapter > 0 && weightGrams > 0;
}

function isJudged(verdict: MidVerdict): boolean {
  return verdict !== "missing" && verdict !== "unverifiable";
}

function isWrong(verdict: MidVerdict): boolean {
  return verdict === "mismatch" || verdict === "malformed";
}

function addMonth(
  columns: ShipmentColumns,
  monthly: Measures,
  member: number,
  age: number,
  window: ActivityWindow,
): void {
  const sum = (column: Float64Array, measure: number, weight: number) => {
    column[member] = Number(column[member]) + monthly.get(measure) * weight;
  };
  if (age < window.exposureMonths) {
    sum(columns.entries, ENTRIES, 1);
    sum(columns.valueCents, VALUE_CENTS, 1);
    sum(columns.fastEntries, FAST_ENTRIES, 1);
  }
  if (age < window.windowMonths) {
    const weight = window.monthWeights[age] ?? 0;
    sum(columns.threatDollars, THREAT_DOLLARS, 1);
    sum(columns.threatLevelDollars, THREAT_LEVEL_DOLLARS, 1);
    sum(columns.decayedEntries, ENTRIES, weight);
    sum(columns.decayedAnomalyPoints, ANOMALY_POINTS, weight);
    sum(columns.decayedMidJudged, MID_JUDGED, weight);
    sum(columns.decayedMidWrong, MID_WRONG, weight);
  }
}

function ordered(pairs: PairTotals, ids: readonly string[]): number[] {
  const rows = Array.from({ length: pairs.size }, (_, row) => row);
  return rows.sort((one, other) => {
    const mine = idOf(ids, pairs.firstOf(one));
    const theirs = idOf(ids, pairs.firstOf(other));
    return mine === theirs ? pairs.secondOf(one) - pairs.secondOf(other) : mine < theirs ? -1 : 1;
  });
}

function idOf(ids: readonly string[], index: number): string {
  return columnValue(ids, index, "");
}

function emptyColumns(members: number): ShipmentColumns {
  const column = () => new Float64Array(members);
  return {
    entries: column(),
    valueCents: column(),
    threatDollars: column(),
    threatLevelDollars: column(),
    fastEntries: column(),
    decayedEntries: column(),
    decayedAnomalyPoints: column(),
    decayedMidJudged: column(),
    decayedMidWrong: column(),
  };
}
