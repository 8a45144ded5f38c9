import type { Plan } from "./plan.ts";
import { type Estimate, wilson } from "./wilson.ts";

/** A visit at random that was made. */
export interface RandomVisit {
  readonly fieldOffice: string;
  readonly isHit: boolean;
}

/** The share of members that a visit finds something at, estimated from visits at random alone. */
export type BaseRate = {
  /** Members that the law asked no visit of and that could be drawn. */
  readonly population: number;
  readonly drawn: number;
  readonly visited: number;
  readonly hits: number;
} & (
  | { readonly status: "unknown"; readonly why: "nothingDrawn" | "nothingVisited" }
  | (Estimate & {
      readonly status: "estimated";
      /** Members of the offices that have made a visit at random: whom the estimate is about. */
      readonly coveredPopulation: number;
    })
);

interface OfficeSample {
  population: number;
  drawn: number;
  visited: number;
  hits: number;
}

/**
 * The base rate from visits at random. Within an office every member had the same chance, entity types in proportion, so the
 * office's rate is that of its visits; offices are weighted by the members that they drew from, as they drew different
 * shares. The interval is Wilson's for the number of equally weighted visits that would tell as much (Kish's effective size),
 * which does not count what stratifying gains and so errs on the wide side.
 */
export function baseRate(strata: Plan["strata"], visits: readonly RandomVisit[]): BaseRate {
  const samples = samplesOf(strata, visits);
  const counts = {
    population: sum(samples, ({ population }) => population),
    drawn: sum(samples, ({ drawn }) => drawn),
    visited: visits.length,
    hits: visits.filter(({ isHit }) => isHit).length,
  };
  if (counts.drawn === 0) return { status: "unknown", why: "nothingDrawn", ...counts };
  const covered = samples.filter(({ visited }) => visited > 0);
  const coveredPopulation = sum(covered, ({ population }) => population);
  if (coveredPopulation === 0) return { status: "unknown", why: "nothingVisited", ...counts };
  const weightOf = ({ population }: OfficeSample) => population / coveredPopulation;
  const share = sum(covered, (office) => (weightOf(office) * office.hits) / office.visited);
  const trials = 1 / sum(covered, (office) => weightOf(office) ** 2 / office.visited);
  return { status: "estimated", ...wilson(Math.min(1, share), trials), ...counts, coveredPopulation };
}

function samplesOf(strata: Plan["strata"], visits: readonly RandomVisit[]): OfficeSample[] {
  const samples = new Map<string, OfficeSample>();
  const sampleOf = (office: string) => {
    const sample = samples.get(office) ?? { population: 0, drawn: 0, visited: 0, hits: 0 };
    samples.set(office, sample);
    return sample;
  };
  for (const { fieldOffice, population, drawn } of strata) {
    const sample = sampleOf(fieldOffice);
    sample.population += population;
    sample.drawn += drawn;
  }
  for (const { fieldOffice, isHit } of visits) {
    const sample = sampleOf(fieldOffice);
    sample.visited += 1;
    sample.hits += Number(isHit);
  }
  return [...samples.values()];
}

function sum(samples: readonly OfficeSample[], of: (sample: OfficeSample) => number): number {
  return samples.reduce((total, sample) => total + of(sample), 0);
}
