import { buildContenders } from "../contenders/build-contenders.ts";
import { greenlane } from "../contenders/greenlane.ts";
import { endSuite, isShort } from "../measure/end-suite.ts";
import { figureOf } from "../measure/figure.ts";
import { interleave, usageFigures } from "../measure/interleave.ts";
import { dataFile, gzippedDataFile } from "../task/data-file.ts";

/** The same file plain and compressed: node bench/suites/gzip.ts [--short] */
const RUNS = 5;

const short = isShort(process.argv);
const rows = short ? 100_000 : 1_000_000;
await buildContenders();
const file = { rows, form: "csv" } as const;
const usages = await interleave(
  [
    greenlane("plain", "the plain file", await dataFile(file), ["--no-shipments"]),
    greenlane("gzip", "the file compressed with gzip", await gzippedDataFile(file), ["--no-shipments"]),
  ],
  RUNS,
);
const [plain = [], gzip = []] = usages.values();
const wall = gzip.map(({ wallSeconds }, run) => wallSeconds / (plain[run]?.wallSeconds ?? Number.NaN));
await endSuite("gzip", short, [
  figureOf("gzip.rows", "rows", [rows]),
  ...usageFigures("gzip", usages),
  figureOf("gzip.wall-ratio", "times", wall),
]);
