import type { RankingEntry } from "../../adapters/dynamodb/rankings-table.ts";
import type { RankRequest } from "../../core/rank/ranking-request.ts";
import type { StackOutside } from "./outside.ts";
import type { StackAdapters } from "./stack-adapters.ts";
import { StackError } from "./stack-error.ts";

const PAUSE_MS = 500;
const LOOKED_THROUGH = 20;

/** A ranking that was not published in time. */
class RankingTimeout extends StackError {
  override readonly name = "RankingTimeout";
  readonly requestId: string;

  constructor(requestId: string, seconds: number) {
    super(
      `ranking ${requestId} was not published within ${seconds} seconds; greenlane ranking shows the newest that is`,
    );
    this.requestId = requestId;
  }
}

/** Asks a stack for a ranking as of a day (its newest entry date where none is given) and waits for it. Throws RankingTimeout. */
export async function requestRanking(
  asOf: string | undefined,
  seconds: number,
  { rankingQueue, rankings }: Pick<StackAdapters, "rankingQueue" | "rankings">,
  { now, sleep }: StackOutside,
): Promise<RankingEntry> {
  const requestedAt = now().toISOString();
  const requestId = `demand-${requestedAt}`;
  const request: RankRequest = {
    ask: "rank",
    requestId,
    requestedBy: "demand",
    requestedAt,
    ...(asOf !== undefined && { asOf }),
  };
  await rankingQueue.send(JSON.stringify(request));
  for (let waited = 0; waited < seconds * 1_000; waited += PAUSE_MS) {
    const newest = await rankings.newest(LOOKED_THROUGH);
    const published = newest.find((entry) => entry.requestId === requestId);
    if (published !== undefined) return published;
    await sleep(PAUSE_MS);
  }
  throw new RankingTimeout(requestId, seconds);
}
