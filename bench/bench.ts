import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeMachine } from "./measure/machine.ts";
import { writeTables } from "./write-tables.ts";

/**
 * Runs every suite, one after the other, and writes the tables: node bench/bench.ts [--short] [suite...]. Without --short the full form; with
 * names of suites only those.
 */
/** Each suite with its script, and the flags of Node that it needs before it. */
const SUITES: Readonly<Record<string, readonly string[]>> = {
  csv: ["suites/csv.ts"],
  ndjson: ["suites/ndjson.ts"],
  scored: ["suites/scored.ts"],
  gzip: ["suites/gzip.ts"],
  scale: ["suites/scale.ts"],
  scoring: ["suites/scoring.ts"],
  mid: ["core/mid.ts"],
  ranking: ["core/ranking.ts"],
  plan: ["core/plan.ts"],
  ledger: ["--expose-gc", "core/ledger.ts"],
  functions: ["functions/functions.ts"],
  listing: ["functions/listing.ts"],
};

const args = process.argv.slice(2);
const options = args.filter((arg) => arg.startsWith("--"));
const names = args.filter((arg) => !arg.startsWith("--"));
const unknown = names.filter((name) => !Object.hasOwn(SUITES, name));
if (unknown.length > 0) {
  process.stderr.write(`no such suite: ${unknown.join(", ")}; there are ${Object.keys(SUITES).join(", ")}\n`);
  process.exit(2);
}

await writeMachine();
for (const [name, script] of Object.entries(SUITES)) {
  if (names.length > 0 && !names.includes(name)) continue;
  process.stdout.write(`== ${name}\n`);
  await run(script);
}
await writeTables();

/** Runs a suite in a process of its own. Throws where it fails: what it found is not written then. */
async function run(script: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [...script, ...options], {
    cwd: import.meta.dirname,
    stdio: "inherit",
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${script.join(" ")} ended with ${code}`);
}
