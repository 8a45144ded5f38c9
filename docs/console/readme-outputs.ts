import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startingPolicy } from "../../core/policy/starting-policy.ts";
import { withOutputs } from "./console-blocks.ts";
import { run, runConsole } from "./run-console.ts";

/** A policy that gives tier 1 more than the law allows. */
const GENEROUS = {
  ...startingPolicy(),
  credit: { ...startingPolicy().credit, tiers: { ...startingPolicy().credit.tiers, certified: 250 } },
};

/** What the page's first `rank` leaves and later commands read. */
const RANKING_FILES = ["out/candidates.ndjson", "out/summary.json"] as const;

/** The README with what its commands print today. */
export async function readmeWithOutputs(readme: string): Promise<string> {
  const making = new Map([
    ["my-policy.json", JSON.stringify(GENEROUS, undefined, 2)],
    ...(await rankedSamples()),
  ]);
  return withOutputs(readme, (command) => runConsole(command, making));
}

async function rankedSamples(): Promise<[string, string][]> {
  const folder = await mkdtemp(join(tmpdir(), "greenlane-docs-"));
  try {
    const kinds = ["members", "operators", "incidents", "validations", "shipments"];
    const inputs = kinds.flatMap((kind) => [`--${kind}`, `samples/${kind}.csv`]);
    await run(["rank", ...inputs, "--out", join(folder, "out")], "");
    return await Promise.all(
      RANKING_FILES.map(
        async (name): Promise<[string, string]> => [name, await readFile(join(folder, name), "utf8")],
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
