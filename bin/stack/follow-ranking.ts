import type { RankingEntry } from "../../adapters/dynamodb/rankings-table.ts";
import { processOutside, type StackOutside } from "./outside.ts";
import { requestRanking } from "./request-ranking.ts";
import { saveRanking } from "./save-ranking.ts";
import { openStack, type StackAdapters } from "./stack-adapters.ts";
import { findStack, type StackName } from "./stack-address.ts";
import { StackError } from "./stack-error.ts";
import { rankingFolder, storedRankingReport } from "./stored-ranking.ts";

/** Which ranking is shown, and how. */
export interface RankingRequest {
  /** Whether a new one is made. */
  readonly request: boolean;
  /** Date of the new one, `YYYY-MM-DD`. */
  readonly asOf: string | undefined;
  /** A published one; the newest where absent. */
  readonly id: string | undefined;
  readonly seconds: number;
  readonly top: number;
  /** Folder for its files; none are fetched where absent. */
  readonly out: string | undefined;
}

/** There is no ranking of that id, or none at all yet. */
class RankingNotFound extends StackError {
  override readonly name = "RankingNotFound";

  constructor(id: string | undefined) {
    super(
      id === undefined
        ? "no ranking is published yet; upload shipments with greenlane intake, or ask for one with --request"
        : `there is no ranking ${id}; greenlane ranking --list names those that there are`,
    );
  }
}

/** Shows a published ranking, the newest or one that is made now. Throws RankingNotFound, RankingTimeout. */
export async function followRanking(
  request: RankingRequest,
  name: StackName,
  write: (text: string) => Promise<void>,
  outside = processOutside,
): Promise<void> {
  const stack = openStack(await findStack(name, outside.environment), outside);
  try {
    const entry = await entryOf(request, stack, outside);
    await write(await storedRankingReport(entry, request.top, stack));
    if (request.out !== undefined) await saveRanking(entry.rankingId, request.out, stack.data);
    const place = request.out ?? `s3://${stack.data.bucket}/${rankingFolder(entry.rankingId)}`;
    await write(`Results: ${place}\n`);
  } finally {
    stack.close();
  }
}

async function entryOf(
  { request, asOf, id, seconds }: RankingRequest,
  stack: StackAdapters,
  outside: StackOutside,
): Promise<RankingEntry> {
  if (request) return requestRanking(asOf, seconds, stack, outside);
  const entry = await (id === undefined ? stack.rankings.current() : stack.rankings.get(id));
  if (entry === undefined) throw new RankingNotFound(id);
  return entry;
}

const LISTED = 20;

/** Lists the newest published rankings. */
export async function listRankings(
  name: StackName,
  write: (text: string) => Promise<void>,
  outside = processOutside,
): Promise<void> {
  const stack = openStack(await findStack(name, outside.environment), outside);
  try {
    const lines = (await stack.rankings.newest(LISTED)).map(
      ({ rankingId, asOf, candidates, entries, requestedBy }) =>
        `${rankingId}  as of ${asOf}  ${candidates} candidates  ${entries} entries  by ${requestedBy}\n`,
    );
    await write(lines.length > 0 ? lines.join("") : "No ranking is published yet.\n");
  } finally {
    stack.close();
  }
}
