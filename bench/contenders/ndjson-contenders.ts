import type { Contender } from "../measure/contender.ts";
import { greenlane } from "./greenlane.ts";
import { peer } from "./peer.ts";

/** All who read an NDJSON file of the task, ours first; also one with the same records, their keys in any order. */
export function ndjsonContenders(file: string, anyOrder: string): Contender[] {
  return [
    greenlane("greenlane", "greenlane rank", file, ["--no-shipments"]),
    greenlane("any-order", "greenlane rank, keys in any order", anyOrder, ["--no-shipments"]),
    peer({ name: "duckdb-1", title: "DuckDB, one thread", script: "duckdb" }, file),
    peer({ name: "json-parse", title: "JSON.parse alone", script: "json-parse" }, file),
  ];
}
