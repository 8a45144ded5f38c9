import { globSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { csvContenders } from "./contenders/csv-contenders.ts";
import { ndjsonContenders } from "./contenders/ndjson-contenders.ts";
import { scoredContenders } from "./contenders/scored-contenders.ts";
import type { SuiteResult } from "./measure/figure.ts";
import type { Machine } from "./measure/machine.ts";
import type { Figures } from "./reaches.ts";
import { betweenMarkers } from "./tables/between-markers.ts";
import { contendersTable } from "./tables/contenders-table.ts";
import { figuresTable } from "./tables/figures-table.ts";
import { machineTable } from "./tables/machine-table.ts";
import { reachesTable } from "./tables/reaches-table.ts";
import { sizesTable } from "./tables/sizes-table.ts";

/** Writes the tables of bench/README.md and of the root's README from `results/` alone: node bench/write-tables.ts */
const ROOT = join(import.meta.dirname, "..");
const RESULTS = join(import.meta.dirname, "results");
const WITH_TABLES_OF_THEIR_OWN = new Set(["csv", "ndjson", "scored"]);
const NOT_RUN = "Not measured yet.";

/** Writes every table anew. */
export async function writeTables(): Promise<void> {
  const results = await readResults();
  const found = new Map(results.flatMap(({ figures }) => figures.map((figure) => [figure.name, figure])));
  const figures: Figures = (name) => found.get(name);
  const reaches = `${reachesTable(figures)}\n\n${formOf(results)}`;
  const others = results.filter(({ suite }) => !WITH_TABLES_OF_THEIR_OWN.has(suite));
  await fill(join(import.meta.dirname, "README.md"), {
    machine: machineTable(await readMachine()),
    reaches,
    csv: contendersTable("csv", csvContenders(""), figures) ?? NOT_RUN,
    ndjson: contendersTable("ndjson", ndjsonContenders("", ""), figures) ?? NOT_RUN,
    scored: contendersTable("scored", scoredContenders(""), figures) ?? NOT_RUN,
    others: figuresTable(others),
  });
  await fill(join(ROOT, "README.md"), { reaches, figures: sizesTable(figures) });
}

async function fill(path: string, contents: Readonly<Record<string, string>>): Promise<void> {
  let page = await readFile(path, "utf8");
  for (const [name, content] of Object.entries(contents)) page = betweenMarkers(page, name, content);
  await writeFile(path, page);
}

async function readResults(): Promise<SuiteResult[]> {
  const paths = globSync("*.json", { cwd: RESULTS }).filter((name) => name !== "machine.json");
  const texts = await Promise.all(paths.sort().map((name) => readFile(join(RESULTS, name), "utf8")));
  return texts.map((text): SuiteResult => JSON.parse(text));
}

async function readMachine(): Promise<Machine> {
  return JSON.parse(await readFile(join(RESULTS, "machine.json"), "utf8"));
}

/** In which form, and when, the suites were run last. */
function formOf(results: readonly SuiteResult[]): string {
  const days = results.map(({ on }) => on).sort();
  const [first = ""] = days;
  const last = days.at(-1) ?? "";
  const when = first === last ? `on ${last}` : `from ${first} to ${last}`;
  const short = results.filter(({ short: isShort }) => isShort).map(({ suite }) => suite);
  const form =
    short.length === 0
      ? "the full form"
      : short.length === results.length
        ? "the short form"
        : `the full form, but for the short form of ${short.join(", ")}`;
  return `Medians (least to most) of ${form}, ${when}; ratios are of the same round.`;
}

if (import.meta.main) await writeTables();
