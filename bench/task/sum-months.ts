import type { TaskPolicy } from "./policy.ts";
import type { ImporterSums } from "./rank-importers.ts";

/** What one importer's entries of one month add up to. */
export interface ImporterMonth {
  readonly importerId: string;
  /** Months since January of the year 0: only differences count. */
  readonly month: number;
  readonly entries: number;
  readonly valueCents: number;
  /** Whole dollars, rounded up, at least 1 an entry; and those times the threat level of the origin. */
  readonly dollars: number;
  readonly levelDollars: number;
  readonly fastEntries: number;
  readonly anomalyPoints: number;
  readonly midJudged: number;
  readonly midWrong: number;
}

/** `YYYY-MM-DD` or `YYYY-MM` as months since January of the year 0. */
export function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** What an entry of so many months ago weighs in rates, in thousandths. */
export function weightAt(age: number, { member }: TaskPolicy): number {
  return Math.round(1000 * 0.5 ** (age / member.rateHalfLifeMonths));
}

/** Adds the months of each importer up, those that count for what they weigh; `newest` is the month of the newest entry. */
export function sumMonths(
  rows: Iterable<ImporterMonth>,
  newest: number,
  policy: TaskPolicy,
): Iterable<ImporterSums> {
  const { windowMonths, exposureMonths } = policy.member;
  const importers = new Map<string, Mutable>();
  for (const row of rows) {
    const sums = importers.get(row.importerId) ?? nothing(row.importerId);
    importers.set(row.importerId, sums);
    const age = newest - row.month;
    if (age < exposureMonths) {
      sums.entries += row.entries;
      sums.valueCents += row.valueCents;
      sums.fastEntries += row.fastEntries;
    }
    if (age < windowMonths) {
      const weight = weightAt(age, policy);
      sums.dollars += row.dollars;
      sums.levelDollars += row.levelDollars;
      sums.decayedEntries += weight * row.entries;
      sums.decayedAnomalies += weight * row.anomalyPoints;
      sums.decayedJudged += weight * row.midJudged;
      sums.decayedWrong += weight * row.midWrong;
    }
  }
  return importers.values();
}

type Mutable = { -readonly [Name in keyof ImporterSums]: ImporterSums[Name] };

function nothing(importerId: string): Mutable {
  return {
    importerId,
    entries: 0,
    valueCents: 0,
    fastEntries: 0,
    dollars: 0,
    levelDollars: 0,
    decayedEntries: 0,
    decayedAnomalies: 0,
    decayedJudged: 0,
    decayedWrong: 0,
  };
}
