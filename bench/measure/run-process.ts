import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

/** What a process used from its start to its end, all its threads together. */
export interface Usage {
  /** User and system time. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  /** Most memory resident; megabytes of a million bytes. */
  readonly peakMegabytes: number;
}

export interface FinishedProcess {
  readonly usage: Usage;
  readonly stdout: string;
}

const REPORTER = pathToFileURL(join(import.meta.dirname, "report-usage.js")).href;

/** Runs Node with arguments and waits for its end. Throws with what it said where it fails. */
export async function runProcess(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<FinishedProcess> {
  const folder = await mkdtemp(join(tmpdir(), "greenlane-bench-"));
  const path = join(folder, "usage.json");
  try {
    const from = performance.now();
    const child = spawn(process.execPath, ["--import", REPORTER, ...args], {
      env: { ...process.env, ...environment, BENCH_USAGE: path },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [stdout, stderr, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise((resolve, reject) => child.once("error", reject).once("close", resolve)),
    ]);
    const wallSeconds = (performance.now() - from) / 1_000;
    if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}:\n${stderr}`);
    const { cpuSeconds, peakMegabytes }: Omit<Usage, "wallSeconds"> = JSON.parse(
      await readFile(path, "utf8"),
    );
    return { usage: { cpuSeconds, wallSeconds, peakMegabytes }, stdout };
  } finally {
    await rm(folder, { recursive: true });
  }
}
