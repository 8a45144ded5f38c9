import { activityWindow } from "../../core/activity/activity-window.ts";
import type { EntryLedger } from "../../core/activity/entry-ledger.ts";
import type { FoldedShipments } from "../../core/activity/folded-shipments.ts";
import type { MemberMonths } from "../../core/activity/member-months.ts";
import { HistoryFold, type MemberHistory } from "../../core/rank/member-history.ts";
import { rankFolded } from "../../core/rank/rank-folded.ts";
import type { Ranking } from "../../core/rank/ranking.ts";
import { rankingDate } from "../../core/rank/ranking-date.ts";
import type { RankRequest } from "../../core/rank/ranking-request.ts";
import { summaryFigures, summaryHead } from "../../core/rank/ranking-summary.ts";
import { type Day, dayFromText } from "../../core/records/calendar-date.ts";
import type { RegisteredMember } from "../../core/registry/registered-member.ts";
import { registryFindings } from "../../core/registry/registry-findings.ts";
import type { RankingPorts } from "./ranking-ports.ts";

/** A ranking made from the tables, not yet published. */
export interface RankedEntries {
  readonly ranking: Ranking;
  readonly folded: FoldedShipments;
  /** What each member did, in the months that the policy looks at. */
  readonly months: MemberMonths;
  readonly summary: RankingSummary;
  /** Id, version and hash of the policy. */
  readonly policy: string;
}

/** What `summary.json` of a ranking made from the tables holds. */
export type RankingSummary = ReturnType<typeof summaryOf>;

/** Ranks the members of the current registry by the entries of a ledger and by what the members table tells of them. */
export async function rankEntries(
  ledger: EntryLedger,
  request: RankRequest,
  ports: Pick<RankingPorts, "members" | "policy" | "registries">,
): Promise<RankedEntries> {
  const policy = await ports.policy();
  const loaded = await ports.registries.load(await ports.registries.current());
  const today = dayFromText(request.requestedAt.slice(0, DATE_LENGTH));
  const latestDay = request.asOf === undefined ? today : dayFromText(request.asOf);
  const folded = ledger.fold(loaded.registry, latestDay);
  const date = rankingDate(request.asOf, folded.newestDay, today);
  const history = await readHistory(ports.members, loaded.registry.members, date.asOf);
  const ranking = rankFolded(folded, history, policy.policy, date.asOf);
  const months = folded.totals.months(folded.members.length, activityWindow(policy.policy.member, date.asOf));
  const findings = [...registryFindings(loaded.members, loaded.operators, latestDay), ...loaded.conflicts];
  const summary = summaryOf(ledger, request, {
    head: summaryHead(date, policy),
    registry: loaded.version,
    figures: summaryFigures({
      registry: loaded.registry,
      registryFindings: findings,
      folded,
      history,
      ranking,
    }),
  });
  return { ranking, folded, months, summary, policy: policy.name };
}

const DATE_LENGTH = "YYYY-MM-DD".length;

async function readHistory(
  members: RankingPorts["members"],
  registered: readonly RegisteredMember[],
  asOf: Day,
): Promise<MemberHistory> {
  const fold = new HistoryFold(registered, asOf);
  for await (const page of members.scanHistory()) {
    for (const each of page) {
      if (each.kind === "incident") fold.addIncident(each.record);
      else fold.addValidation(each.record);
    }
  }
  return fold.history;
}

interface SummaryParts {
  readonly head: ReturnType<typeof summaryHead>;
  /** Version of the registry snapshot. */
  readonly registry: string;
  readonly figures: ReturnType<typeof summaryFigures>;
}

/** Shaped as the command's summary; entries instead of inputs, as tables hold each content once and no rejects. */
function summaryOf(
  ledger: EntryLedger,
  { requestId, requestedBy, requestedAt }: RankRequest,
  { head, registry, figures }: SummaryParts,
) {
  const { entries: counted, superseded } = ledger;
  return {
    request: { requestId, requestedBy, requestedAt },
    ...head,
    registry,
    entries: { counted, superseded, conflicts: ledger.conflicts() },
    ...figures,
  };
}
