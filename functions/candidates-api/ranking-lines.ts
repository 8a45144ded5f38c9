import type * as z from "zod";
import { BoundedLines } from "../../adapters/files/bounded-lines.ts";
import type { ApiObjects } from "./ports.ts";

/** A candidate has a line of some two thousand characters. */
const MOST_LINE_BYTES = 1_048_576;

/** A file of a ranking is not what was written. */
export class RankingFileError extends Error {
  override readonly name = "RankingFileError";
  readonly rankingId: string;
  /** From 1; that of the file's end where lines are missing. */
  readonly line: number;

  /** Without a cause: that would quote the line. */
  constructor(rankingId: string, line: number) {
    super(`line ${line} of the candidates of ranking ${rankingId} is not what was written; rank again`);
    this.rankingId = rankingId;
    this.line = line;
  }
}

/** The files of a ranking that have a line for each candidate, in the order of rank. */
export type RankingLinesFile = "candidates.ndjson" | "listing.ndjson";

/** The candidates of a ranking, line by line as they come; `schema` says what is wanted of each. Throws RankingFileError. */
export async function* rankingLines<Line>(
  rankingId: string,
  file: RankingLinesFile,
  objects: Pick<ApiObjects, "open">,
  schema: z.ZodType<Line>,
): AsyncGenerator<Line> {
  const lines = new BoundedLines(MOST_LINE_BYTES);
  const { chunks } = await objects.open(`rankings/${rankingId}/${file}`);
  let number = 0;
  const read = (line: ReturnType<typeof lines.end>[number]) => {
    number += 1;
    const reading = schema.safeParse(line.ok ? parsed(line.text) : undefined);
    if (!reading.success) throw new RankingFileError(rankingId, number);
    return reading.data;
  };
  for await (const chunk of chunks) yield* lines.push(chunk).map(read);
  yield* lines.end().map(read);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
