import type { Draws } from "../draws.ts";
import { einOf } from "../members/members.ts";
import type { SampleWorld } from "../sample-world.ts";
import { Weighted } from "../weighted.ts";
import { declaredMidsOf } from "./declared-mids.ts";
import type { Partners } from "./partners.ts";
import { type Opener, type Source, type SupplyLine, supplyLine } from "./supply-line.ts";

/** An importer at work. */
export interface Trader {
  readonly lines: readonly SupplyLine[];
  readonly anomalyRate: number;
  readonly examRate: number;
}

export interface Traders {
  readonly members: Weighted<Trader>;
  readonly strangers: readonly Trader[];
}

/** Exponent of Zipf's law over the importers. */
const EXPONENT = 1.05;
const ANOMALY_SHARE = 0.02;
/** One importer in ten draws most of the anomalies. */
const TROUBLED = { share: 0.1, times: 12 };
/** Examinations by tier; importers without one stand last. */
const EXAM_RATES: Readonly<Record<string, number>> = { "1": 0.032, "2": 0.022, "3": 0.012, none: 0.075 };
const FEWEST_STRANGERS = 20;
const MEMBERS_A_STRANGER = 5;

/** The importers of the samples with their supply lines: members by Zipf's law, strangers all alike. */
export function tradersOf(draws: Draws, world: SampleWorld, partners: Partners): Traders {
  const sources = new Sources(draws, world);
  const open = (importer: Opener) =>
    Array.from({ length: draws.between(1, 7) }, () =>
      supplyLine(draws, importer, sources.draw(draws), partners),
    );
  const ranked = draws.shuffled(world.members.filter(({ record }) => record.entityType === "IMP"));
  const weights = ranked.map((_, rank) => Math.exp(-EXPONENT * Math.log(rank + 1)));
  const troubles = ranked.map(() => (draws.chance(TROUBLED.share) ? TROUBLED.times : 1));
  const unit = ANOMALY_SHARE / weightedMean(troubles, weights);
  const members = ranked.map(({ record }, rank) => ({
    lines: open({
      ids: [record.memberId, ...(record.importerIds ?? [])],
      isFast: record.fastParticipant === true,
    }),
    anomalyRate: Math.min(0.5, unit * (troubles[rank] ?? 1)),
    examRate: EXAM_RATES[record.tier ?? "none"] ?? 0,
  }));
  const strangers = Array.from(
    { length: Math.max(FEWEST_STRANGERS, Math.round(world.members.length / MEMBERS_A_STRANGER)) },
    (_, at) => ({
      lines: open({ ids: [einOf(90 + (at % 10), at)], isFast: false }),
      anomalyRate: 2 * ANOMALY_SHARE,
      examRate: EXAM_RATES["none"] ?? 0,
    }),
  );
  return { members: new Weighted(members, (_, rank) => weights[rank] ?? 0), strangers };
}

/** Where goods come from: first a country by its share, then one of its factories. */
class Sources {
  readonly #countries: Weighted<readonly Source[]>;

  constructor(draws: Draws, { factories, members }: SampleWorld) {
    const mids = declaredMidsOf(draws, factories);
    const fast = new Set(
      members.flatMap(({ record, factory }) => (record.fastParticipant && factory ? [factory] : [])),
    );
    const sources = factories.flatMap((factory, at) => {
      const declared = mids[at];
      return declared === undefined ? [] : [{ factory, mids: declared, isFast: fast.has(factory) }];
    });
    const byOrigin = Map.groupBy(sources, ({ factory }) => factory.origin);
    this.#countries = new Weighted([...byOrigin.values()], ([first]) => first?.factory.origin.weight ?? 0);
  }

  draw(draws: Draws): Source {
    return draws.pick(this.#countries.draw(draws));
  }
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0) / total;
}
