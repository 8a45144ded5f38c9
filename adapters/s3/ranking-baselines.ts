import { type BaselineLine, baselineLineSchema } from "../../core/registry/baselines.ts";

/** Where rankings lie. */
export interface RankingObjects {
  read(key: string): Promise<Uint8Array>;
}

/** The baselines that a ranking wrote. Throws where its object is missing or none. */
export async function rankingBaselines(
  rankingId: string,
  objects: RankingObjects,
): Promise<readonly BaselineLine[]> {
  const content = new TextDecoder().decode(await objects.read(`rankings/${rankingId}/baselines.ndjson`));
  const lines = content.split("\n").filter((line) => line !== "");
  return lines.map((line) => baselineLineSchema.parse(JSON.parse(line)));
}
