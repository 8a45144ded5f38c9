import { TASK_POLICY } from "../../task/policy.ts";
import { badIf } from "./bad-if.ts";
import type { Source } from "./source.ts";

/** Makes the table of threat levels. */
export function makeLevels(): string {
  const rows = Object.entries(TASK_POLICY.threatLevels).map(([country, level]) => `('${country}', ${level})`);
  return `CREATE TEMP TABLE levels AS
    SELECT country, level::SMALLINT AS level FROM (VALUES ${rows.join(", ")}) AS rows(country, level)`;
}

/** The first four digits of the largest number in the street. Most streets have one number, which is found more cheaply. */
const NUMBER = String.raw`CASE WHEN regexp_matches(manufacturerStreet, '\d\D+\d')
  THEN left(list_max(regexp_extract_all(manufacturerStreet, '\d+')::BIGINT[])::VARCHAR, 4)
  ELSE regexp_extract(manufacturerStreet, '\d{1,4}') END`;

const EXPECTED = `upper(concat(countryOfOrigin, manufacturerName[1:3], split_part(manufacturerName, ' ', 2)[1:3],
  ${NUMBER}, manufacturerCity[1:3]))`;

const POINTS_BY_CODE = Object.entries(TASK_POLICY.anomalyPoints).map(
  ([code, points]) => `'${code}': ${points}`,
);

/** The points of an anomaly code; NULL for one that the policy does not know. */
export function anomalyPoints(code: string): string {
  return `MAP {${POINTS_BY_CODE.join(", ")}}[${code}]`;
}

const ANOMALY_POINTS = `CASE WHEN anomalyCodes IS NULL THEN 0 ELSE list_sum(list_transform(
  list_distinct(string_split(anomalyCodes, '|')), LAMBDA code: coalesce(${anomalyPoints("code")}, 0)))::SMALLINT END`;

const { match, mismatch, missing } = TASK_POLICY.midPoints;

/** The columns that the fold needs of a scored record. */
const FOLDED = [
  "entryNumber",
  "coalesce(version, 0) AS version",
  "importerId",
  "entryDate",
  "valueUsd",
  "origin.level AS level",
  "greatest(origin.level, export.level) AS highestLevel",
  `${ANOMALY_POINTS} AS anomalyPoints`,
  `CASE WHEN manufacturerIdCode IS NULL THEN ${missing} WHEN manufacturerIdCode = expected THEN ${match} ELSE ${mismatch} END::TINYINT AS midPoints`,
  "fastLane",
];

/** What the scored output needs besides. */
const WRITTEN = [
  "countryOfOrigin",
  "CASE WHEN export.level > origin.level THEN countryOfExport ELSE countryOfOrigin END AS decisive",
  "anomalyCodes",
  "border",
  "driverFastCard",
  "manufacturerIdCode",
  "expected",
];

/** Makes the table of all records with their scores; `isGood` tells those that are accepted. */
export function makeScored({ relation, badIf: sourceIsBadIf }: Source, isWritten: boolean): string {
  const columns = isWritten ? [...FOLDED, ...WRITTEN] : FOLDED;
  return `CREATE TEMP TABLE scored AS
    SELECT ${columns.join(",\n")}, (${[...badIf(), ...sourceIsBadIf].join("\n OR ")}) IS NOT TRUE AS isGood
    FROM (SELECT *, ${EXPECTED} AS expected FROM ${relation}) AS records
    LEFT JOIN levels AS origin ON origin.country = countryOfOrigin
    LEFT JOIN levels AS export ON export.country = coalesce(countryOfExport, countryOfOrigin)`;
}

/** The points of a scored record. */
export const POINTS = `((${TASK_POLICY.regionWeight} * highestLevel + 500) // 1000 + anomalyPoints + midPoints)`;

/**
 * The entries that came more than once, and the records that count. Only those few entries are sorted; the others are told by not
 * being among them.
 */
export const MAKE_COUNTED = [
  "CREATE TEMP TABLE repeated AS SELECT entryNumber FROM scored WHERE isGood GROUP BY entryNumber HAVING count(*) > 1",
  "CREATE TEMP TABLE contested AS FROM scored WHERE isGood AND entryNumber IN (FROM repeated)",
  `CREATE TEMP VIEW counted AS
    FROM scored WHERE isGood AND entryNumber NOT IN (FROM repeated)
    UNION ALL (SELECT DISTINCT ON (entryNumber) * FROM contested ORDER BY entryNumber, version DESC)`,
];
