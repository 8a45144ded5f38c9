import { inPieces } from "../../adapters/dynamodb/pieces.ts";
import { namedStartingPolicy } from "../../adapters/policy/named-policy.ts";
import { checkMid } from "../../core/mid/check.ts";
import { MidRegister } from "../../core/mid/register.ts";
import { compilePolicy } from "../../core/policy/compile-policy.ts";
import { MOST_ROWS } from "../../core/records/record-taker.ts";
import type { Row } from "../../core/records/row.ts";
import type { MidAssessment } from "../../core/registry/mid-assessment.ts";
import { Registry } from "../../core/registry/registry.ts";
import { assessManufacturer } from "../../core/score/assess-manufacturer.ts";
import { CellCache } from "../../core/score/cell-cache.ts";
import { streamOf } from "../../samples/generate/draws.ts";
import { Weighted } from "../../samples/generate/weighted.ts";
import { cpuTimes } from "../measure/cpu-time.ts";
import { endSuite, isShort } from "../measure/end-suite.ts";
import { figureOf } from "../measure/figure.ts";
import { type DeclaredManufacturer, declaredManufacturers } from "./declared-manufacturers.ts";
import { MANUFACTURER_COLUMNS, manufacturerRows } from "./manufacturer-rows.ts";

/**
 * Measures checks of a MID a second, one thread, processor time: node bench/core/mid.ts [--short]. `distinct`: manufacturers of which no
 * two are alike, each checked from its name and address. `repeated`: rows of a file with 20,000 manufacturers, drawn by Zipf's law, by way of
 * what remembers them for `rank`; most of a file's rows are such.
 */
const REPEATED = 20_000;
const MILLISECONDS = 1_000;
const SEED = 1;

const short = isShort(process.argv);
const runs = short ? 5 : 11;
// Texts in one piece, as a file's cells are, and not put together of others.
const distinct: readonly DeclaredManufacturer[] = JSON.parse(
  JSON.stringify(declaredManufacturers(short ? 50_000 : 200_000)),
);
const rows = drawn(manufacturerRows(distinct.slice(0, REPEATED)), short ? 400_000 : 1_000_000);
const { policy } = namedStartingPolicy();
const register = MidRegister.of([]);

const checking = await cpuTimes(runs, () => {
  for (const { declared, manufacturer } of distinct) checkMid(declared, manufacturer, register, policy.mid);
});

const compiled = compilePolicy(policy);
const registry = new Registry([], []);
const batches = [...inPieces(rows, MOST_ROWS)];
const assessments: MidAssessment[] = [];
const cache = new CellCache<MidAssessment>(MANUFACTURER_COLUMNS, 2 * REPEATED);
const repeating = await cpuTimes(1 + runs, () => {
  for (const batch of batches) cache.getAll(batch, assess, assessments);
});

await endSuite("mid", short, [
  figureOf(
    "mid.distinct",
    "checks/s",
    checking.map((took) => (distinct.length / took) * MILLISECONDS),
  ),
  figureOf(
    "mid.repeated",
    "checks/s",
    // The first run fills what is remembered.
    repeating.slice(1).map((took) => (rows.length / took) * MILLISECONDS),
  ),
]);

function assess(row: Row): MidAssessment {
  const [name = "", street = "", city = "", province = "", postalCode = "", country = "", declared = ""] =
    MANUFACTURER_COLUMNS.map((column) => row.text(column));
  const told = { declared, name, street, city, province, postalCode };
  const of = { ...told, manufacturerCountry: country, countryOfOrigin: country };
  return assessManufacturer(of, registry, compiled).assessment;
}

/** Rows as a file has them: of few manufacturers many, of many few. */
function drawn(all: readonly Row[], count: number): Row[] {
  const draws = streamOf(SEED, 0);
  const byZipf = new Weighted(all, (_, at) => 1 / (at + 1));
  return Array.from({ length: count }, () => byZipf.draw(draws));
}
