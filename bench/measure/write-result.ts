import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SuiteResult } from "./figure.ts";

const RESULTS = join(import.meta.dirname, "../results");

/** Writes what a suite found to `bench/results/<suite>.json`. */
export async function writeResult(result: SuiteResult): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  await writeFile(join(RESULTS, `${result.suite}.json`), `${JSON.stringify(result, undefined, 2)}\n`);
}
