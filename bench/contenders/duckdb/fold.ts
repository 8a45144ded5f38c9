import type { DuckDBConnection } from "@duckdb/node-api";
import { TASK_POLICY } from "../../task/policy.ts";
import { type ImporterSums, rankImporters } from "../../task/rank-importers.ts";
import type { Counts, TaskResult } from "../../task/result.ts";
import { weightAt } from "../../task/sum-months.ts";
import { taskResult } from "../../task/task-result.ts";
import { POINTS } from "./scored.ts";
import type { Source } from "./source.ts";

const { match, mismatch, missing } = TASK_POLICY.midPoints;
const { windowMonths, exposureMonths } = TASK_POLICY.member;

const MAKE_MONTHLY = `CREATE TEMP TABLE monthly AS
  SELECT importerId, year(entryDate) * 12 + month(entryDate) AS month,
    count(*) AS entries, sum(valueUsd) AS value,
    sum(greatest(1, ceil(valueUsd))) AS dollars, sum(level * greatest(1, ceil(valueUsd))) AS levelDollars,
    count(*) FILTER (fastLane) AS fastEntries, sum(anomalyPoints) AS anomalies,
    count(*) FILTER (midPoints = ${match}) AS matches, count(*) FILTER (midPoints = ${mismatch}) AS mismatches,
    count(*) FILTER (midPoints = ${missing}) AS missing,
    count(*) FILTER (${POINTS} >= ${TASK_POLICY.reviewFrom}) AS reviews
  FROM counted GROUP BY importerId, month`;

const weights = Array.from({ length: windowMonths }, (_, age) => `(${age}, ${weightAt(age, TASK_POLICY)})`);

/** Months older than the window weigh nothing; the newest month may be one that only superseded records have. */
const SUMS = `
  WITH newest AS (SELECT year(max(entryDate)) * 12 + month(max(entryDate)) AS month FROM scored WHERE isGood),
  weights(age, weight) AS (VALUES ${weights.join(", ")})
  SELECT importerId,
    coalesce(sum(entries) FILTER (age < ${exposureMonths}), 0)::DOUBLE AS entries,
    (coalesce(sum(value) FILTER (age < ${exposureMonths}), 0) * 100)::DOUBLE AS valueCents,
    coalesce(sum(fastEntries) FILTER (age < ${exposureMonths}), 0)::DOUBLE AS fastEntries,
    coalesce(sum(dollars) FILTER (weight > 0), 0)::DOUBLE AS dollars,
    coalesce(sum(levelDollars) FILTER (weight > 0), 0)::DOUBLE AS levelDollars,
    coalesce(sum(entries * weight), 0)::DOUBLE AS decayedEntries,
    coalesce(sum(anomalies * weight), 0)::DOUBLE AS decayedAnomalies,
    coalesce(sum((matches + mismatches) * weight), 0)::DOUBLE AS decayedJudged,
    coalesce(sum(mismatches * weight), 0)::DOUBLE AS decayedWrong
  FROM (SELECT monthly.*, newest.month - monthly.month AS age FROM monthly, newest) LEFT JOIN weights USING (age)
  GROUP BY importerId`;

const countsOf = ({ leftOut }: Source) => `
  SELECT *, accepted + rejected AS read, accepted - counted - superseded AS repeats,
    counted - reviews AS standard
  FROM
    (SELECT count(*) FILTER (isGood) AS accepted, count(*) FILTER (NOT isGood) + ${leftOut} AS rejected,
      max(entryDate) FILTER (isGood)::VARCHAR AS newestDate FROM scored),
    (SELECT sum(entries) AS counted, (sum(value) * 100) AS valueCents, sum(matches) AS matches,
      sum(mismatches) AS mismatches, sum(missing) AS missing, sum(reviews) AS reviews FROM monthly),
    (SELECT count(DISTINCT (entryNumber, version)) - count(DISTINCT entryNumber) AS superseded FROM contested)`;

/** Folds the records that count by importer and month, and puts the result together. */
export async function fold(connection: DuckDBConnection, source: Source): Promise<TaskResult> {
  await connection.run(MAKE_MONTHLY);
  const [counts] = (await connection.runAndReadAll(countsOf(source))).getRowObjectsJS();
  if (counts === undefined) throw new Error("the counts are one row");
  const sums = (await connection.runAndReadAll(SUMS)).getRowsJS();
  return taskResult(readCounts(counts), rankImporters(sums.map(readSums), TASK_POLICY));
}

function readCounts(row: Readonly<Record<string, unknown>>): Counts {
  const number = (name: string) => Number(row[name]);
  return {
    read: number("read"),
    accepted: number("accepted"),
    rejected: number("rejected"),
    counted: number("counted"),
    superseded: number("superseded"),
    repeats: number("repeats"),
    lanes: { standard: number("standard"), review: number("reviews") },
    mid: { match: number("matches"), mismatch: number("mismatches"), missing: number("missing") },
    valueCents: Math.round(number("valueCents")),
    newestDate: String(row["newestDate"]),
  };
}

function readSums([importerId, ...figures]: readonly unknown[]): ImporterSums {
  const [
    entries = 0,
    valueCents = 0,
    fastEntries = 0,
    dollars = 0,
    levelDollars = 0,
    decayedEntries = 0,
    decayedAnomalies = 0,
    decayedJudged = 0,
    decayedWrong = 0,
  ] = figures.map(Number);
  return {
    importerId: String(importerId),
    entries,
    valueCents,
    fastEntries,
    dollars,
    levelDollars,
    decayedEntries,
    decayedAnomalies,
    decayedJudged,
    decayedWrong,
  };
}
