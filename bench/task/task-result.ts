import { createHash } from "node:crypto";
import { type Counts, canonicalLine, type RankedImporter, type TaskResult, TOP } from "./result.ts";

/** Puts counts and a ranking, the first rank first, into the form in which contenders are compared. */
export function taskResult(counts: Counts, ranking: Iterable<RankedImporter>): TaskResult {
  const hash = createHash("sha256");
  const top: RankedImporter[] = [];
  let importers = 0;
  for (const importer of ranking) {
    hash.update(canonicalLine(importer));
    if (importers++ < TOP) top.push(importer);
  }
  return { ...counts, importers, top, sha256: hash.digest("hex") };
}
