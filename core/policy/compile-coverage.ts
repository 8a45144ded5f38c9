import { type Day, dayFromText } from "../records/calendar-date.ts";
import { countryOrdinal } from "../records/country-code.ts";
import type { Arrangement, ArrangementStatus } from "./arrangement.ts";

/** From `from` on, until the next stage. */
interface CompiledStage {
  readonly from: Day;
  /** Whether the policy gives credit in this stage. */
  readonly givesCredit: boolean;
}

/** What one arrangement covers of one country. */
export interface Coverage {
  readonly arrangementId: string;
  /** First and last day on which the country is covered. */
  readonly from: Day;
  readonly to: Day;
  /** Neither granted nor refused: a person decides. */
  readonly manualReview: boolean;
  /** Types of authorisation that qualify; undefined where all do. */
  readonly securityTypes: ReadonlySet<string> | undefined;
  readonly stages: readonly CompiledStage[];
}

/** By country ordinal; on any day one coverage of a country at most (rule `covered-once` of the policy). */
export type CoverageTable = ReadonlyMap<number, readonly Coverage[]>;

/** Makes the table of who covers which country; `crediting` are the statuses in which the policy gives credit. */
export function compileCoverage(
  arrangements: readonly Arrangement[],
  crediting: ReadonlySet<ArrangementStatus>,
): CoverageTable {
  const table = new Map<number, Coverage[]>();
  for (const { id, coverage, securityTypes, stages } of arrangements) {
    const shared = {
      arrangementId: id,
      securityTypes: securityTypes && new Set(securityTypes),
      stages: stages.map(({ status, from }) => ({
        from: dayFromText(from),
        givesCredit: crediting.has(status),
      })),
    };
    for (const { countries, from, to, manualReview = false } of coverage) {
      const term = {
        from: from === undefined ? Number.NEGATIVE_INFINITY : dayFromText(from),
        to: to === undefined ? Number.POSITIVE_INFINITY : dayFromText(to),
      };
      for (const country of countries.map(countryOrdinal)) {
        table.set(country, [...(table.get(country) ?? []), { ...shared, ...term, manualReview }]);
      }
    }
  }
  return table;
}
