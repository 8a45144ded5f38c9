import { join } from "node:path";
import { namedStartingPolicy } from "../../adapters/policy/named-policy.ts";
import type { Contender } from "../measure/contender.ts";
import { greenlane, scoredShipments } from "./greenlane.ts";
import { peer } from "./peer.ts";

const OUT = join(import.meta.dirname, "../out");

/** Where ours and DuckDB leave the scored shipments. */
export const SCORED_BY_GREENLANE = scoredShipments("greenlane-scored");
export const SCORED_BY_DUCKDB = join(OUT, "scored.json.gz");

/** All who do the task and write the scored shipments, ours first. */
export function scoredContenders(file: string): Contender[] {
  const duckdb = (name: string, title: string, path: string) =>
    peer(
      {
        name,
        title,
        script: "duckdb",
        options: ["--scored", path, "--policy", namedStartingPolicy().name],
      },
      file,
    );
  return [
    greenlane("greenlane-scored", "greenlane rank", file, []),
    duckdb("duckdb-scored", "DuckDB, one thread", SCORED_BY_DUCKDB),
    duckdb("duckdb-scored-plain", "DuckDB, one thread, not compressed", join(OUT, "scored.json")),
  ];
}
