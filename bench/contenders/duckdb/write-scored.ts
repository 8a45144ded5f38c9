import { TASK_POLICY } from "../../task/policy.ts";
import { anomalyPoints, POINTS } from "./scored.ts";

const { match, mismatch } = TASK_POLICY.midPoints;
const REGION_POINTS = `(${TASK_POLICY.regionWeight} * highestLevel + 500) // 1000`;
const VERDICT = `CASE midPoints WHEN ${match} THEN 'match' WHEN ${mismatch} THEN 'mismatch' ELSE 'missing' END`;

const reason = (factor: string, status: string, points: string, measured: string, detail: string) =>
  `{factor: '${factor}', status: ${status}, points: ${points}, measured: ${measured}, detail: ${detail}}`;
const without = (factor: string, status: string, detail: string) =>
  reason(factor, `'${status}'`, "NULL::INTEGER", "NULL::INTEGER", `'${detail}'`);

const ANOMALY_REASONS = `CASE WHEN anomalyCodes IS NULL
  THEN [${without("anomalies", "notApplicable", "noneReported")}]
  ELSE list_transform(list_sort(list_distinct(string_split(anomalyCodes, '|'))), LAMBDA code:
    CASE WHEN ${anomalyPoints("code")} IS NULL
      THEN ${reason("anomalies", "'missing'", "NULL::INTEGER", "NULL::INTEGER", "code")}
      ELSE ${reason("anomalies", "'scored'", `${anomalyPoints("code")}::INTEGER`, "1", "code")} END) END`;

const REASONS = `
  [${reason("region", "'scored'", `(${REGION_POINTS})::INTEGER`, "highestLevel::INTEGER", "decisive")}]
  || ${ANOMALY_REASONS}
  || [${without("value", "missing", "noBaseline")}, ${without("volume", "missing", "noUsualMonth")},
    ${reason("mid", "'scored'", "midPoints::INTEGER", `(midPoints <> ${match})::INTEGER`, VERDICT)},
    ${without("goods", "notApplicable", "noGoodsListed")}]`;

const CREDITS = `[
  {credit: 'tier', granted: false, code: 'notYetMember', thousandths: 0, points: 0},
  {credit: 'mutualRecognition', granted: false, code: 'notOnFile', thousandths: 0, points: 0}]`;

const FAST = `CASE WHEN border IS NULL OR border = 'none'
  THEN {status: 'notApplicable', missing: []::VARCHAR[]}
  ELSE {status: 'linksMissing', missing: ['importer', 'carrier']
    || CASE WHEN driverFastCard THEN []::VARCHAR[] ELSE ['driver'] END
    || CASE WHEN border = 'mexico' THEN ['manufacturer'] ELSE []::VARCHAR[] END} END`;

/** Writes the scored shipments that count as lines of JSON; compressed where the name of the file ends in .gz. */
export function writeScored(path: string, policyName: string): string {
  return `COPY (
    SELECT entryNumber, version, entryDate, importerId, importerId AS memberId, countryOfOrigin, valueUsd,
      ${POINTS} AS points, ${POINTS} AS displayPoints, ${POINTS} AS rawPoints, 0 AS creditPoints, 0 AS creditLostToMid,
      CASE WHEN ${POINTS} >= ${TASK_POLICY.reviewFrom} THEN 'review' ELSE 'standard' END AS lane,
      ${REASONS} AS reasons, ${CREDITS} AS credits, ${FAST} AS fast,
      {verdict: ${VERDICT}, declared: manufacturerIdCode, expected: expected} AS mid, '${policyName}' AS policy
    FROM counted) TO '${path}' (FORMAT json)`;
}
