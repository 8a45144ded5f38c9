import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { BUNDLE_FILE, ROOT } from "../../lib/bundle-function.ts";
import { type Figure, figureOf } from "../measure/figure.ts";

const FUNCTIONS = join(ROOT, "functions");
const BUNDLE = join(ROOT, "lib/bundle-function.ts");
/** Prints what the process took of the processor so far, milliseconds. */
const TELL = "; const { user, system } = process.cpuUsage(); console.log((user + system) / 1_000)";

/** All that any function reads of its environment. */
const NAMES =
  "INPUT_BUCKET DATA_BUCKET INTAKES_TABLE MEMBERS_TABLE SHIPMENTS_TABLE RANKINGS_TABLE AUDIT_TABLE CHUNKS_QUEUE_URL RANKING_QUEUE_URL REJECTED_QUEUE_URL EVENT_BUS_NAME POLICY_KEY";
const environment = {
  ...Object.fromEntries(NAMES.split(" ").map((name) => [name, "name"])),
  CHUNK_BYTES: "4194304",
  ENTRIES_A_SEGMENT: "250000",
  AWS_REGION: "us-east-1",
};

/** What loading each function's bundle takes, beside a bare start of Node: in turns, so that a slow moment of the machine meets both. */
export function loadFigures(short: boolean): Figure[] {
  const rounds = short ? 9 : 25;
  const names = globSync("*/handler.ts", { cwd: FUNCTIONS }).map(dirname).sort();
  return names.flatMap((name) => figuresOf(name, rounds));
}

function figuresOf(name: string, rounds: number): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), "greenlane-load-"));
  try {
    run([BUNDLE, name, folder], ROOT);
    const bytes = statSync(join(folder, BUNDLE_FILE)).size;
    const starts = Array.from({ length: rounds }, () => ({
      bare: startOf(TELL, folder),
      loaded: startOf(`require("./${BUNDLE_FILE}")${TELL}`, folder),
    }));
    const ratios = (of: keyof Start) => starts.map(({ bare, loaded }) => loaded[of] / bare[of]);
    return [
      figureOf(`load.${name}`, "times a bare start", ratios("cpu")),
      figureOf(`load.${name}.clock`, "times a bare start by the clock", ratios("clock")),
      figureOf(
        `load.${name}.time`,
        "ms",
        starts.map(({ loaded }) => loaded.cpu),
      ),
      figureOf(`load.${name}.size`, "bytes", [bytes]),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a start of Node took, milliseconds: of the processor, its own beginning included, and of the clock. */
interface Start {
  readonly cpu: number;
  readonly clock: number;
}

function startOf(script: string, folder: string): Start {
  const from = performance.now();
  const cpu = Number(run(["--eval", script], folder));
  return { cpu, clock: performance.now() - from };
}

/** What Node prints. */
function run(args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env: environment,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
