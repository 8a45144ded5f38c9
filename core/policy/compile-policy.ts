import { COUNTRY_ORDINALS, countryOrdinal } from "../records/country-code.ts";
import type { EntityType } from "../records/fields/programme-codes.ts";
import { type CoverageTable, compileCoverage } from "./compile-coverage.ts";
import type { CountryThreat } from "./country-threat.ts";
import type { Policy } from "./policy.ts";
import type { ShipmentPolicy } from "./shipment-policy.ts";

/** The threat level of a country that the policy does not know. */
export const UNKNOWN_LEVEL = -1;

/** A policy as tables, made once and read for every shipment. */
export interface CompiledPolicy {
  readonly policy: Policy;
  /** By country ordinal, in thousandths: 1 less the percentile rank of stability; `UNKNOWN_LEVEL` where there is none. */
  readonly threatLevel: Int16Array;
  readonly anomalyPoints: ReadonlyMap<string, number>;
  /** Chapters at risk of forced labour, by country ordinal of origin. */
  readonly listedGoods: ReadonlyMap<number, ReadonlySet<number>>;
  /** Verdicts on a MID that credits may follow: what `accepted` of a MID assessment says. */
  readonly creditVerdicts: ReadonlySet<string>;
  readonly tierEntityTypes: ReadonlySet<EntityType>;
  /** What mutual recognition arrangements cover, by country ordinal. */
  readonly coverage: CoverageTable;
}

/** Makes the tables of a policy. */
export function compilePolicy(policy: Policy): CompiledPolicy {
  const { shipment, credit } = policy;
  return {
    policy,
    threatLevel: threatLevels(policy.countryThreat),
    anomalyPoints: new Map(Object.entries(shipment.factors.anomalies.points)),
    listedGoods: listedGoods(shipment),
    creditVerdicts: new Set(credit.midVerdicts),
    tierEntityTypes: new Set(credit.tierEntityTypes),
    coverage: compileCoverage(policy.arrangements, new Set(credit.arrangementStatuses)),
  };
}

function threatLevels({ levels }: CountryThreat): Int16Array {
  const table = new Int16Array(COUNTRY_ORDINALS).fill(UNKNOWN_LEVEL);
  for (const [country, { percentileRank }] of Object.entries(levels)) {
    table[countryOrdinal(country)] = levelOf(percentileRank);
  }
  return table;
}

/** Percentile ranks have two decimals; counting in hundredths keeps the rounding (half up) exact. */
function levelOf(percentileRank: number): number {
  const hundredths = Math.round(percentileRank * 100);
  return Math.floor((10_000 - hundredths + 5) / 10);
}

function listedGoods({ factors }: ShipmentPolicy): Map<number, Set<number>> {
  const chapters = new Map<number, Set<number>>();
  for (const { chapter, countryOfOrigin } of factors.goods.listed) {
    const origin = countryOrdinal(countryOfOrigin);
    chapters.set(origin, (chapters.get(origin) ?? new Set()).add(chapter));
  }
  return chapters;
}
