import { buildContenders } from "../contenders/build-contenders.ts";
import { greenlane } from "../contenders/greenlane.ts";
import type { Contender } from "../measure/contender.ts";
import { endSuite, isShort } from "../measure/end-suite.ts";
import { type Figure, figureOf } from "../measure/figure.ts";
import { interleave, usageFigures } from "../measure/interleave.ts";
import { type DataFile, dataFile, MANUFACTURERS } from "../task/data-file.ts";

/**
 * Time a row and memory of files of several sizes, and of one that has as many more manufacturers as it has more rows, and two threads
 * on the large one: node bench/suites/scale.ts [--short]
 */
const RUNS = 5;
const MICROSECONDS = 1e6;
const BASE = 1_000_000;
const LARGE = 5_000_000;
const TWO_THREADS = `${LARGE}-two-threads`;

const short = isShort(process.argv);
const sizes: readonly DataFile[] = short
  ? [100_000, 400_000].map((rows) => ({ rows, form: "csv" }))
  : [
      { rows: 100_000, form: "csv" },
      { rows: BASE, form: "csv" },
      { rows: LARGE, form: "csv" },
      { rows: LARGE, form: "csv", manufacturers: (MANUFACTURERS * LARGE) / BASE },
    ];

const nameOf = ({ rows, manufacturers }: DataFile) =>
  manufacturers === undefined ? String(rows) : `${rows}-of-${manufacturers}`;

await buildContenders();
const contenders: Contender[] = [];
for (const size of sizes) {
  const name = nameOf(size);
  const task = await dataFile(size);
  contenders.push({ ...greenlane(name, `${name} rows`, task, ["--no-shipments"]), task });
}
if (!short) {
  const task = await dataFile({ rows: LARGE, form: "csv" });
  const options = ["--no-shipments", "--threads", "2"];
  contenders.push({ ...greenlane(TWO_THREADS, `${LARGE} rows, two threads`, task, options), task });
}
const usages = await interleave(contenders, RUNS);
const perRow = (size: DataFile) =>
  (usages.get(nameOf(size)) ?? []).map(({ cpuSeconds }) => (MICROSECONDS * cpuSeconds) / size.rows);
const base = sizes.find(({ rows }) => rows === BASE);
await endSuite("scale", short, [
  ...usageFigures("scale", usages).filter(({ name }) => !name.endsWith(".ratio")),
  ...sizes.map((size) => figureOf(`scale.${nameOf(size)}.row`, "µs", perRow(size))),
  ...(short ? [] : [speedup()]),
  ...(base === undefined ? [] : sizes.filter(({ rows }) => rows > BASE).map((size) => growth(size, base))),
]);

/** Time a row beside that of the base, round by round. */
function growth(size: DataFile, base: DataFile): Figure {
  const bases = perRow(base);
  const ratios = perRow(size).map((time, run) => time / (bases[run] ?? Number.NaN));
  return figureOf(`scale.${nameOf(size)}.growth`, "times", ratios);
}

/** Wall time of one thread beside that of two, round by round. */
function speedup(): Figure {
  const wall = (name: string) => (usages.get(name) ?? []).map(({ wallSeconds }) => wallSeconds);
  const one = wall(String(LARGE));
  const ratios = wall(TWO_THREADS).map((seconds, run) => (one[run] ?? Number.NaN) / seconds);
  return figureOf(`scale.${LARGE}.threads`, "times", ratios);
}
