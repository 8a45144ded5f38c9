import { buildContenders } from "./contenders/build-contenders.ts";
import { csvContenders } from "./contenders/csv-contenders.ts";
import { greenlane } from "./contenders/greenlane.ts";
import { ndjsonContenders } from "./contenders/ndjson-contenders.ts";
import { sameScores } from "./contenders/rules/same-scores.ts";
import { sameScoredLines } from "./contenders/same-scored-lines.ts";
import { SCORED_BY_DUCKDB, SCORED_BY_GREENLANE, scoredContenders } from "./contenders/scored-contenders.ts";
import { disagreement } from "./measure/agreement.ts";
import type { Contender } from "./measure/contender.ts";
import { dataFile, gzippedDataFile } from "./task/data-file.ts";

/**
 * Every contender once on a small file: node bench/smoke.ts. All have to find the same; nothing is said of times. Ends with an error where two
 * differ.
 */
const ROWS = 3_000;
const SHIPMENTS_TO_SCORE = 200;

await buildContenders();
const csv = await dataFile({ rows: ROWS, form: "csv" });
const ndjson = await dataFile({ rows: ROWS, form: "ndjson" });
const anyOrder = await dataFile({ rows: ROWS, form: "any-order.ndjson" });
const gzip = await gzippedDataFile({ rows: ROWS, form: "csv" });
const groups: Readonly<Record<string, readonly Contender[]>> = {
  CSV: csvContenders(csv),
  NDJSON: ndjsonContenders(ndjson, anyOrder),
  gzip: [greenlane("gzip", "greenlane rank", gzip, ["--no-shipments"])],
  "scored output": scoredContenders(csv),
};

const found: { readonly title: string; readonly result: object }[] = [];
for (const [group, contenders] of Object.entries(groups)) {
  for (const { title, run } of contenders) {
    const { result } = await run();
    for (const other of found) {
      const difference = disagreement(other.result, result);
      if (difference) throw new Error(`${other.title} and ${title} (${group}) disagree: ${difference}`);
    }
    found.push({ title: `${title} (${group})`, result });
    const told = "sha256" in result ? "the whole result" : Object.keys(result).join(", ");
    process.stdout.write(`${group}, ${title}: agrees in ${told}\n`);
  }
}
const lines = await sameScoredLines(SCORED_BY_GREENLANE, SCORED_BY_DUCKDB);
process.stdout.write(`scored output, greenlane rank and DuckDB: ${lines} lines agree\n`);
const scored = await sameScores(SHIPMENTS_TO_SCORE);
process.stdout.write(`scoring alone, rule engines: ${scored} shipments agree in points and lane\n`);
