import pl from "nodejs-polars";
import { COLUMNS, type Column } from "../../task/columns.ts";
import { TASK_POLICY } from "../../task/policy.ts";
import { rankImporters } from "../../task/rank-importers.ts";
import { monthOf, weightAt } from "../../task/sum-months.ts";
import { taskResult } from "../../task/task-result.ts";

/**
 * polars: expressions on columns, which are read as texts and cast where they are no texts. FILE. Threads are set in its environment,
 * POLARS_MAX_THREADS.
 */
type Expression = ReturnType<typeof pl.col>;

const { col, lit, when } = pl;
const { match, mismatch, missing } = TASK_POLICY.midPoints;
const { windowMonths, exposureMonths } = TASK_POLICY.member;

/** Conditions under which a record is bad; of a cell that holds nothing they are null, which is not true. */
function badIf({ name, required, rule }: Column): Expression[] {
  const cell = col(name);
  const absent = required ? [cell.isNull()] : [];
  const notRead = (read: Expression) => read.isNull().and(cell.isNotNull());
  switch (rule.type) {
    case "text":
      return [...absent, cell.str.lengths().gt(rule.max)];
    case "date":
      return [...absent, notRead(cell.str.strptime(pl.Date, "%Y-%m-%d"))];
    case "country":
      return [...absent, cell.str.contains("^[A-Z]{2}$").not()];
    case "number": {
      const read = cell.cast(pl.Float64, false);
      return [...absent, notRead(read), read.lt(0), read.gt(rule.most)];
    }
    case "flag":
      return [cell.neq(lit("yes")).and(cell.neq(lit("no")))];
    case "word":
      return [cell.isIn([...rule.words]).not()];
    case "texts":
      return [
        cell.str
          .lengths()
          .gt(rule.max)
          .and(cell.str.contains(`[^|]{${rule.max + 1}}`)),
      ];
  }
}

const isBad = COLUMNS.flatMap(badIf)
  .reduce((one, other) => one.or(other))
  .fillNull(lit(false));

/** Everything that later steps need of a record. */
const NEEDED = [
  col("entryNumber"),
  col("version").cast(pl.Int32, false).fillNull(lit(0)),
  col("entryDate"),
  col("importerId"),
  col("valueUsd").cast(pl.Float64, false).alias("valueUsd"),
  col("countryOfOrigin"),
  col("countryOfExport").fillNull(col("countryOfOrigin")),
  col("anomalyCodes").fillNull(lit("")),
  col("fastLane").eq(lit("yes")).fillNull(lit(false)),
  col("manufacturerIdCode"),
  col("manufacturerStreet").fillNull(lit("")),
  concatOf(
    col("countryOfOrigin"),
    col("manufacturerName").str.extract("^([^ ]{1,3})", 1),
    col("manufacturerName").str.extract("^[^ ]+ ([^ ]{1,3})", 1),
  ).alias("midStart"),
  col("manufacturerCity").str.slice(0, 3).alias("midEnd"),
  isBad.alias("isBad"),
];

/** Texts one after the other; one that is absent counts as empty. */
function concatOf(...texts: readonly Expression[]): Expression {
  return pl.concatString(
    texts.map((text) => text.fillNull(lit(""))),
    "",
  );
}

/** A small table of what is worked out for each distinct text of a column, to be joined with it. */
function tableOf<Value>(
  records: pl.DataFrame,
  from: string,
  to: string,
  make: (text: string) => Value,
): pl.DataFrame {
  const texts = records.select(from).unique().getColumn(from).toArray().map(String);
  return pl.DataFrame({ [from]: texts, [to]: texts.map(make) });
}

function numberOf(street: string): string {
  const numbers = street.match(/\d+/g);
  return numbers === null ? "" : String(Math.max(...numbers.map(Number))).slice(0, 4);
}

function anomalyPointsOf(codes: string): number {
  return [...new Set(codes.split("|"))].reduce(
    (sum, code) => sum + (TASK_POLICY.anomalyPoints[code] ?? 0),
    0,
  );
}

const levelOf = (country: string) => TASK_POLICY.threatLevels[country] ?? -1;

const all = await pl
  .scanCSV(process.argv[2] ?? "", { inferSchemaLength: 0 })
  .select(...NEEDED)
  .collect();
const accepted = all
  .lazy()
  .filter(col("isBad").not())
  .withColumn(col("entryNumber").isDuplicated().alias("isRepeated"))
  .collectSync();
const contested = accepted.filter(col("isRepeated"));
const newest = contested
  .sort("version", true)
  .unique({ subset: "entryNumber", keep: "first", maintainOrder: true });
const counted = pl.concat([accepted.filter(col("isRepeated").not()), newest]);

const dollars = pl.maxHorizontal([col("valueUsd").ceil(), lit(1)]);
const points = col("region").add(col("anomalyPoints")).add(col("midPoints"));
const monthly = counted
  .join(tableOf(counted, "manufacturerStreet", "midNumber", numberOf), { on: "manufacturerStreet" })
  .join(tableOf(counted, "anomalyCodes", "anomalyPoints", anomalyPointsOf), { on: "anomalyCodes" })
  .join(tableOf(counted, "countryOfOrigin", "level", levelOf), { on: "countryOfOrigin" })
  .join(tableOf(counted, "countryOfExport", "exportLevel", levelOf), { on: "countryOfExport" })
  .lazy()
  .withColumns(
    col("entryDate").str.slice(0, 7).alias("month"),
    dollars.alias("dollars"),
    pl
      .maxHorizontal([col("level"), col("exportLevel")])
      .mul(TASK_POLICY.regionWeight)
      .add(500)
      .div(1000)
      .floor()
      .alias("region"),
    when(col("manufacturerIdCode").isNull())
      .then(lit(missing))
      .when(
        col("manufacturerIdCode").eq(
          concatOf(col("midStart"), col("midNumber"), col("midEnd")).str.toUpperCase(),
        ),
      )
      .then(lit(match))
      .otherwise(lit(mismatch))
      .alias("midPoints"),
  )
  .groupBy(["importerId", "month"])
  .agg(
    col("entryNumber").count().alias("entries"),
    col("valueUsd").mul(100).round(0).sum().alias("valueCents"),
    col("dollars").sum().alias("dollars"),
    col("dollars").mul(col("level")).sum().alias("levelDollars"),
    col("fastLane").sum().alias("fastEntries"),
    col("anomalyPoints").sum().alias("anomalies"),
    col("midPoints").eq(lit(match)).sum().alias("matches"),
    col("midPoints").eq(lit(mismatch)).sum().alias("mismatches"),
    col("midPoints").eq(lit(missing)).sum().alias("missing"),
    points.gtEq(TASK_POLICY.reviewFrom).sum().alias("reviews"),
  )
  .collectSync();

const dates = accepted.getColumn("entryDate").unique().toArray().map(String);
const newestDate = dates.sort().at(-1) ?? "";
const months = monthly.getColumn("month").unique().toArray().map(String);
const ages = months.map((month) => monthOf(newestDate) - monthOf(month));
const weights = pl.DataFrame({
  month: months,
  isExposed: ages.map((age) => Number(age < exposureMonths)),
  isInWindow: ages.map((age) => Number(age < windowMonths)),
  weight: ages.map((age) => (age < windowMonths ? weightAt(age, TASK_POLICY) : 0)),
});
const weighed = (name: string, weight: string) => col(name).mul(col(weight)).sum();
const sums = monthly
  .join(weights, { on: "month" })
  .lazy()
  .groupBy("importerId")
  .agg(
    weighed("entries", "isExposed").alias("entries"),
    weighed("valueCents", "isExposed").alias("valueCents"),
    weighed("fastEntries", "isExposed").alias("fastEntries"),
    weighed("dollars", "isInWindow").alias("dollars"),
    weighed("levelDollars", "isInWindow").alias("levelDollars"),
    weighed("entries", "weight").alias("decayedEntries"),
    weighed("anomalies", "weight").alias("decayedAnomalies"),
    col("matches").add(col("mismatches")).mul(col("weight")).sum().alias("decayedJudged"),
    weighed("mismatches", "weight").alias("decayedWrong"),
  )
  .collectSync();

const total = (name: string) => Number(monthly.getColumn(name).sum());
const versions = contested.select("entryNumber", "version").unique().height;
const superseded = versions - newest.height;
const counts = {
  read: all.height,
  accepted: accepted.height,
  rejected: all.height - accepted.height,
  counted: counted.height,
  superseded,
  repeats: accepted.height - counted.height - superseded,
  lanes: { standard: counted.height - total("reviews"), review: total("reviews") },
  mid: { match: total("matches"), mismatch: total("mismatches"), missing: total("missing") },
  valueCents: total("valueCents"),
  newestDate,
};
const figures = (name: string) => sums.getColumn(name).toArray().map(Number);
const columns = {
  entries: figures("entries"),
  valueCents: figures("valueCents"),
  fastEntries: figures("fastEntries"),
  dollars: figures("dollars"),
  levelDollars: figures("levelDollars"),
  decayedEntries: figures("decayedEntries"),
  decayedAnomalies: figures("decayedAnomalies"),
  decayedJudged: figures("decayedJudged"),
  decayedWrong: figures("decayedWrong"),
};
const importers = sums
  .getColumn("importerId")
  .toArray()
  .map((importerId, at) => ({
    importerId: String(importerId),
    entries: columns.entries[at] ?? 0,
    valueCents: columns.valueCents[at] ?? 0,
    fastEntries: columns.fastEntries[at] ?? 0,
    dollars: columns.dollars[at] ?? 0,
    levelDollars: columns.levelDollars[at] ?? 0,
    decayedEntries: columns.decayedEntries[at] ?? 0,
    decayedAnomalies: columns.decayedAnomalies[at] ?? 0,
    decayedJudged: columns.decayedJudged[at] ?? 0,
    decayedWrong: columns.decayedWrong[at] ?? 0,
  }));
process.stdout.write(`${JSON.stringify(taskResult(counts, rankImporters(importers, TASK_POLICY)))}\n`);
