import type { TaskPolicy } from "./policy.ts";
import type { FactorFigures, RankedImporter } from "./result.ts";

/** What an importer's entries add up to; `decayed` sums are in thousandths, each month at what it weighs. */
export interface ImporterSums {
  readonly importerId: string;
  /** Of the months of exposure. */
  readonly entries: number;
  readonly valueCents: number;
  readonly fastEntries: number;
  /** Of the months of the window: dollars, and dollars times the threat level of the origin. */
  readonly dollars: number;
  readonly levelDollars: number;
  readonly decayedEntries: number;
  readonly decayedAnomalies: number;
  readonly decayedJudged: number;
  readonly decayedWrong: number;
}

/**
 * The last step of the task, made from TASK.md alone and shared by the peers: it turns what each importer's entries add up to into
 * the ranking. It is a second opinion on the rules of the code, not a copy of them: the bench fails where the two differ.
 */
export function rankImporters(found: Iterable<ImporterSums>, { member }: TaskPolicy): RankedImporter[] {
  const importers = [...found];
  const { factors: weights, shrinkageEntries } = member;
  const anomalyBase = base(importers, "decayedAnomalies", "decayedEntries", shrinkageEntries);
  const midBase = base(importers, "decayedWrong", "decayedJudged", shrinkageEntries);
  const rate = (
    events: number,
    exposure: number,
    baseRate: number | null,
    weight: number,
    fullAt: number,
  ) => {
    if (baseRate === null) return null;
    const measured = shrunk(events, exposure, baseRate, shrinkageEntries);
    return weighed(measured, weight, linear(measured, fullAt * 1000));
  };
  const ranking = importers.map((sums) => {
    const factors = {
      region: regionOf(sums, weights.region.weight),
      anomalies: rate(
        sums.decayedAnomalies,
        sums.decayedEntries,
        anomalyBase,
        weights.anomalies.weight,
        member.anomalyPointsFullAtPerThousand,
      ),
      midErrors: rate(
        sums.decayedWrong,
        sums.decayedJudged,
        midBase,
        weights.midErrors.weight,
        member.midErrorsFullAtPerThousand,
      ),
      volume: weighed(
        sums.entries,
        weights.volume.weight,
        logarithmic(sums.entries, member.volumeFullAtEntries),
      ),
      value: weighed(
        sums.valueCents,
        weights.value.weight,
        logarithmic(Math.floor(sums.valueCents / 100), member.valueFullAtUsd),
      ),
      fast: fastOf(sums, weights.fast.weight, member.fastParticipationLevel),
    };
    const points = Object.values(factors).reduce((sum, factor) => sum + (factor?.points ?? 0), 0);
    return { importerId: sums.importerId, points, factors };
  });
  ranking.sort((a, b) => b.points - a.points || (a.importerId < b.importerId ? -1 : 1));
  return ranking.map((importer, place) => ({ rank: place + 1, ...importer }));
}

/** The rate of all importers, shrunk towards itself; null where there is nothing to make one of. */
function base(
  importers: readonly ImporterSums[],
  events: "decayedAnomalies" | "decayedWrong",
  exposure: "decayedEntries" | "decayedJudged",
  shrinkageEntries: number,
): number | null {
  let allEvents = 0;
  let allExposure = 0;
  for (const sums of importers) {
    if (sums[exposure] === 0) continue;
    allEvents += sums[events];
    allExposure += sums[exposure];
  }
  if (allExposure === 0) return null;
  const plain = Math.round((1_000_000 * allEvents) / allExposure);
  return shrunk(allEvents, allExposure, plain, shrinkageEntries);
}

/** Thousandths of an event per 1,000 entries, as if so many more entries had come at the base rate. */
function shrunk(events: number, exposure: number, baseRate: number, shrinkageEntries: number): number {
  const more = 1000 * shrinkageEntries;
  return Math.round((1_000_000 * events + more * baseRate) / (exposure + more));
}

function weighed(measured: number, weight: number, level: number): FactorFigures {
  return { measured, points: weight * level };
}

function regionOf({ dollars, levelDollars }: ImporterSums, weight: number): FactorFigures | null {
  if (dollars === 0) return null;
  const level = Math.round(levelDollars / dollars);
  return weighed(level, weight, level);
}

function fastOf(
  { entries, fastEntries }: ImporterSums,
  weight: number,
  participation: number,
): FactorFigures | null {
  if (entries === 0) return weighed(0, weight, 0);
  if (fastEntries === 0) return null;
  const share = linear(fastEntries, entries);
  return weighed(share, weight, participation + Math.floor(((1000 - participation) * share) / 1000));
}

/** Thousandths of the way to `full`, rounded down, at most 1000. */
function linear(amount: number, full: number): number {
  return Math.min(1000, Math.floor((1000 * amount) / full));
}

function logarithmic(amount: number, full: number): number {
  return linear(log2(1 + amount), log2(1 + full));
}

/** Logarithm to the base 2 in 4096ths, rounded down, by the digits: halve until below 2, then square twelve times. */
function log2(value: number): number {
  let digits = Math.floor(Math.log2(value));
  // Math.log2 may be a whole step off next to a power of two.
  if (2 ** digits > value) digits -= 1;
  else if (2 ** (digits + 1) <= value) digits += 1;
  let rest = value / 2 ** digits;
  for (let place = 0; place < 12; place += 1) {
    rest *= rest;
    const isTwo = rest >= 2;
    digits = digits * 2 + Number(isTwo);
    if (isTwo) rest /= 2;
  }
  return digits;
}
