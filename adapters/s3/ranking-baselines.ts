import { type BaselineLine, baselineLineSchema } from "../../core/registry/baselines.ts";

/** Which ranking is the newest published. */
export interface CurrentRanking {
  current(): Promise<{ readonly rankingId: string } | undefined>;
}

/** Where rankings lie. */
export interface RankingObjects {
  read(key: string): Promise<Uint8Array>;
}

/** The baselines of the newest published ranking; none before the first. Throws where its object is missing or none. */
export async function newestBaselines(
  rankings: CurrentRanking,
  objects: RankingObjects,
): Promise<readonly BaselineLine[]> {
  const entry = await rankings.current();
  if (entry === undefined) return [];
  const content = new TextDecoder().decode(
    await objects.read(`rankings/${entry.rankingId}/baselines.ndjson`),
  );
  const lines = content.split("\n").filter((line) => line !== "");
  return lines.map((line) => baselineLineSchema.parse(JSON.parse(line)));
}
