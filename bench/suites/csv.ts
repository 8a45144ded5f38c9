import { buildContenders } from "../contenders/build-contenders.ts";
import { csvContenders } from "../contenders/csv-contenders.ts";
import { endSuite, isShort } from "../measure/end-suite.ts";
import { figureOf } from "../measure/figure.ts";
import { interleave, usageFigures } from "../measure/interleave.ts";
import { dataFile } from "../task/data-file.ts";

/** The whole task on a CSV file, without scored output: node bench/suites/csv.ts [--short] */
const RUNS = 5;

const short = isShort(process.argv);
const rows = short ? 100_000 : 1_000_000;
await buildContenders();
const usages = await interleave(csvContenders(await dataFile({ rows, form: "csv" })), RUNS);
const wall = (name: string) => (usages.get(name) ?? []).map(({ wallSeconds }) => wallSeconds);
const one = wall("greenlane");
const two = wall("greenlane-2");
await endSuite("csv", short, [
  figureOf("csv.rows", "rows", [rows]),
  ...usageFigures("csv", usages),
  figureOf(
    "csv.threads.speedup",
    "times",
    two.map((seconds, run) => (one[run] ?? Number.NaN) / seconds),
  ),
]);
