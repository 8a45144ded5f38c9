import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import * as z from "zod";

const ROOT = join(import.meta.dirname, "../..");
const CRUISER = join(ROOT, "node_modules/.bin/depcruise");

const resultSchema = z.object({
  summary: z.object({
    totalCruised: z.int(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
  }),
});

/** What the project's rules say of the house in `folder`. */
export async function cruise(folder: string) {
  const config = join(ROOT, ".dependency-cruiser.mjs");
  const args = [CRUISER, "--config", config, "--output-type", "json", "."];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  });
  const { violations, ruleSetUsed, totalCruised } = resultSchema.parse(JSON.parse(stdout)).summary;
  return {
    files: totalCruised,
    rules: ruleSetUsed.forbidden.map(({ name }) => name),
    violations: violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`),
  };
}
