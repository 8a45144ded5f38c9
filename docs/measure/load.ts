import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

/**
 * Measures how long a function's bundle takes to load beside a bare start of Node: node docs/measure/load.ts [rounds]. In turns, so
 * that a slow moment of the machine meets both.
 */
const ROOT = join(import.meta.dirname, "../..");
const FUNCTIONS = ["intake-file", "score-chunk", "score-shipment", "rank-members"];
const NAMES =
  "INPUT_BUCKET DATA_BUCKET INTAKES_TABLE MEMBERS_TABLE SHIPMENTS_TABLE RANKINGS_TABLE CHUNKS_QUEUE_URL RANKING_QUEUE_URL REJECTED_QUEUE_URL EVENT_BUS_NAME POLICY_KEY";
const environment = {
  ...Object.fromEntries(NAMES.split(" ").map((name) => [name, "name"])),
  CHUNK_BYTES: "4194304",
  ENTRIES_A_SEGMENT: "250000",
  AWS_REGION: "us-east-1",
};

const rounds = Number(process.argv[2] ?? 15);
const folder = mkdtempSync(join(tmpdir(), "greenlane-load-"));
try {
  for (const name of FUNCTIONS) {
    run([join(ROOT, "lib/bundle-function.ts"), name, folder], ROOT);
    const bytes = statSync(join(folder, "index.mjs")).size;
    const bare: number[] = [];
    const loaded: number[] = [];
    for (let round = 0; round < rounds; round++) {
      bare.push(run(["--eval", "0"], folder));
      loaded.push(run(["--eval", "import('./index.mjs')"], folder));
    }
    const ratio = (middle(loaded) / middle(bare)).toFixed(1);
    process.stdout.write(
      `${name.padEnd(14)} ${bytes} bytes, ${middle(loaded).toFixed(0)} ms, bare ${middle(bare).toFixed(0)} ms: ${ratio} times\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Milliseconds that a start of Node takes. */
function run(args: readonly string[], cwd: string): number {
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, env: environment, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - from;
}

function middle(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}
