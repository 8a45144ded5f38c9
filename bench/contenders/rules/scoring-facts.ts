import { COLUMNS } from "../../task/columns.ts";
import { MANUFACTURERS } from "../../task/data-file.ts";
import { plainMid } from "../../task/generate/manufacturers.ts";
import { records } from "../../task/generate/records.ts";
import { TASK_POLICY } from "../../task/policy.ts";
import type { Verdict } from "../plain/mid-verdicts.ts";

/** What scoring a shipment needs to know, looked up beforehand: the same for every engine. */
export interface ScoringFacts {
  readonly countryOfOrigin: string;
  readonly countryOfExport: string;
  /** Threat levels in thousandths. */
  readonly originLevel: number;
  readonly exportLevel: number;
  readonly anomalyCodes: readonly string[];
  readonly midVerdict: Verdict;
}

/** What every engine has to find. */
export interface PointsAndLane {
  readonly points: number;
  readonly lane: string;
}

const SEED = 1;
const places = new Map(COLUMNS.map(({ name }, at) => [name, at]));

/** The facts of so many generated shipments. */
export function scoringFacts(count: number): ScoringFacts[] {
  return Array.from(records({ rows: count, seed: SEED, manufacturers: MANUFACTURERS }), (cells) => {
    const cell = (name: string) => cells[places.get(name) ?? -1] ?? "";
    const origin = cell("countryOfOrigin");
    const declared = cell("manufacturerIdCode");
    const expected = plainMid(
      origin,
      cell("manufacturerName"),
      cell("manufacturerStreet"),
      cell("manufacturerCity"),
    );
    const codes = cell("anomalyCodes");
    return {
      countryOfOrigin: origin,
      countryOfExport: cell("countryOfExport"),
      originLevel: TASK_POLICY.threatLevels[origin] ?? 0,
      exportLevel: TASK_POLICY.threatLevels[cell("countryOfExport")] ?? 0,
      anomalyCodes: codes === "" ? [] : codes.split("|"),
      midVerdict: declared === "" ? "missing" : declared === expected ? "match" : "mismatch",
    };
  });
}
