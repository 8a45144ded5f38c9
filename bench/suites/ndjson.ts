import { buildContenders } from "../contenders/build-contenders.ts";
import { ndjsonContenders } from "../contenders/ndjson-contenders.ts";
import { endSuite, isShort } from "../measure/end-suite.ts";
import { figureOf } from "../measure/figure.ts";
import { interleave, usageFigures } from "../measure/interleave.ts";
import { dataFile } from "../task/data-file.ts";

/** The whole task on an NDJSON file, without scored output: node bench/suites/ndjson.ts [--short] */
const RUNS = 5;

const short = isShort(process.argv);
const rows = short ? 100_000 : 1_000_000;
await buildContenders();
const file = await dataFile({ rows, form: "ndjson" });
const anyOrder = await dataFile({ rows, form: "any-order.ndjson" });
const usages = await interleave(ndjsonContenders(file, anyOrder), RUNS);
await endSuite("ndjson", short, [figureOf("ndjson.rows", "rows", [rows]), ...usageFigures("ndjson", usages)]);
