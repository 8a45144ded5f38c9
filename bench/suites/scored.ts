import { buildContenders } from "../contenders/build-contenders.ts";
import { scoredContenders } from "../contenders/scored-contenders.ts";
import { endSuite, isShort } from "../measure/end-suite.ts";
import { figureOf } from "../measure/figure.ts";
import { interleave, usageFigures } from "../measure/interleave.ts";
import { dataFile } from "../task/data-file.ts";

/** The task on a CSV file with scored output: node bench/suites/scored.ts [--short] */
const RUNS = 5;

const short = isShort(process.argv);
const rows = short ? 100_000 : 1_000_000;
await buildContenders();
const usages = await interleave(scoredContenders(await dataFile({ rows, form: "csv" })), RUNS);
await endSuite("scored", short, [figureOf("scored.rows", "rows", [rows]), ...usageFigures("scored", usages)]);
