import type { RankingEntry } from "../../adapters/dynamodb/rankings-table.ts";
import { candidateJsonSchema } from "../../core/rank/candidate-json.ts";
import { candidateLines, entryLines, titleLine } from "../rank/rank-report.ts";
import type { StackAdapters } from "./stack-adapters.ts";
import { storedSummarySchema } from "./stored-summary.ts";

/** The folder of a ranking's files in the data bucket. */
export function rankingFolder(rankingId: string): string {
  return `rankings/${rankingId}/`;
}

/** A published ranking as `greenlane rank` prints one: the first candidates with their reasons, then the figures. */
export async function storedRankingReport(
  entry: RankingEntry,
  top: number,
  { rankings, data }: Pick<StackAdapters, "rankings" | "data">,
): Promise<string> {
  const { rankingId, asOf, candidates: ranked, policy } = entry;
  const shown = Math.min(top, ranked);
  const candidates = (await rankings.candidates(rankingId, 1, shown)).map((text) =>
    candidateLines(candidateJsonSchema.parse(JSON.parse(text))),
  );
  const bytes = await data.read(`${rankingFolder(rankingId)}summary.json`);
  const summary = storedSummarySchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  const title = titleLine({ asOf, shown, ranked, policy });
  return [title, "", ...candidates.flat(), ...entryLines(summary.entries, summary), ""].join("\n");
}
