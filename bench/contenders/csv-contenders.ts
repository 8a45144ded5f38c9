import type { Contender } from "../measure/contender.ts";
import { greenlane } from "./greenlane.ts";
import { type Peer, peer } from "./peer.ts";

const duckdb = (threads: number): Peer => ({
  name: `duckdb-${threads}`,
  title: `DuckDB, ${threads === 1 ? "one thread" : "two threads"}`,
  script: "duckdb",
  options: ["--threads", String(threads)],
});

/** Those who do the whole task. */
const WHOLE: readonly Peer[] = [
  duckdb(1),
  duckdb(2),
  { name: "polars", title: "polars, one thread", script: "polars", environment: { POLARS_MAX_THREADS: "1" } },
  { name: "udsv-typebox", title: "uDSV + TypeBox", script: "udsv-typebox" },
  { name: "csv-parse-zod", title: "csv-parse + zod", script: "csv-parse-zod" },
];

/** Those who do a part of it, to show where limits lie. */
const PARTS: readonly Peer[] = [
  { name: "udsv-split", title: "uDSV, split alone", script: "udsv-split" },
  { name: "boundary-scan", title: "scan for the ends of cells", script: "boundary-scan" },
  { name: "newline-scan", title: "scan for the ends of lines", script: "newline-scan" },
];

/** All who read a CSV file of the task, ours first. */
export function csvContenders(file: string): Contender[] {
  return [
    greenlane("greenlane", "greenlane rank", file, ["--no-shipments"]),
    greenlane("greenlane-2", "greenlane rank --threads 2", file, ["--no-shipments", "--threads", "2"]),
    ...[...WHOLE, ...PARTS].map((each) => peer(each, file)),
  ];
}
