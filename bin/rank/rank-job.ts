import { checkReadable } from "../../adapters/files/file-bytes.ts";
import { LineWriter } from "../../adapters/files/line-writer.ts";
import { loadMappings } from "../../adapters/files/mapping-file.ts";
import { OutputFolder } from "../../adapters/files/output-folder.ts";
import { loadPolicy } from "../../adapters/files/policy-file.ts";
import type { NamedPolicy } from "../../adapters/policy/named-policy.ts";
import { rankFolded } from "../../core/rank/rank-folded.ts";
import type { Ranking } from "../../core/rank/ranking.ts";
import { rankingDate } from "../../core/rank/ranking-date.ts";
import { type Day, dayFromText } from "../../core/records/calendar-date.ts";
import type { Reject } from "../../core/records/reject.ts";
import { readBaselines } from "./baselines-file.ts";
import { readHistory } from "./history-files.ts";
import { readRegistry } from "./member-files.ts";
import type { Progress } from "./progress.ts";
import type { RankRequest } from "./rank-request.ts";
import { RANKING_FILES, writeLines, writeRanking } from "./ranking-files.ts";
import { runShipments } from "./shipment-run.ts";
import { type Summary, summaryOf } from "./summary.ts";

/** What a finished run gives its caller. */
export interface RankResult {
  readonly ranking: Ranking;
  readonly summary: Summary;
  readonly policy: NamedPolicy;
}

/**
 * Scores files of shipments and ranks the members, in constant memory but for the members and about 13 bytes an entry, and writes the
 * results so that they appear whole or not at all. `today` bounds which dates are in the future.
 */
export async function runRank(request: RankRequest, today: Day, progress: Progress): Promise<RankResult> {
  const { members, operators, incidents, validations, shipments } = request;
  await checkReadable([...members, ...operators, ...incidents, ...validations, ...shipments]);
  const output = await OutputFolder.in(request.out);
  try {
    const result = await rankInto(output, request, today, progress);
    await output.publish(RANKING_FILES.filter((name) => !output.has(name)));
    return result;
  } catch (error) {
    await output.discard();
    throw error;
  }
}

async function rankInto(
  output: OutputFolder,
  request: RankRequest,
  today: Day,
  progress: Progress,
): Promise<RankResult> {
  const policy = await loadPolicy(request.policy);
  const mappings = await loadMappings(request.maps);
  const baselines = await readBaselines(request.baselines);
  const rejects = new LineWriter(output.path("rejects.ndjson"));
  const onReject = ({ kind, ...reject }: Reject) => rejects.add(JSON.stringify({ ...reject, kind }));

  const latestDay = request.asOf === undefined ? today : dayFromText(request.asOf);
  const { registry, records, reports, findings } = await readRegistry({
    ...request,
    mappings,
    latestDay,
    keepsRecords: request.threads > 1,
    onReject,
    afterPiece: () => rejects.flush(),
  });
  const run = await runShipments({
    files: request.shipments,
    mapping: mappings.shipment,
    registry,
    records,
    unknownImporters: request.members.length === 0 ? "asFound" : "apart",
    policy,
    baselines,
    latestDay,
    output: request.writeShipments ? output : undefined,
    threads: request.threads,
    onReject,
    afterPiece: async (piece) => {
      await rejects.flush();
      progress.show(piece);
    },
  });
  progress.clear();

  const date = rankingDate(request.asOf, run.newestDay, today);
  const history = await readHistory({
    ...request,
    mappings,
    asOf: date.asOf,
    registered: registry.members,
    onReject,
    afterPiece: () => rejects.flush(),
  });
  await rejects.close();

  const ranking = rankFolded(run, history, policy.policy, date.asOf);
  const allReports = [...reports, ...history.reports, ...run.reports];
  const read = allReports.reduce((sum, report) => sum + report.read, 0);
  const rejectRateExceeded = rejects.lines > request.maxRejectRate * read;
  const summary = summaryOf({
    reports: allReports,
    policy,
    date,
    run,
    registry,
    registryFindings: findings,
    history,
    ranking,
    rejectRateExceeded,
  });
  if (rejectRateExceeded) output.leaveOut("shipments.ndjson.gz");
  else await writeRanking(output, ranking, run.totals, run.members);
  await writeLines(output.path("summary.json"), [summary], (whole) => JSON.stringify(whole, undefined, 2));
  return { ranking, summary, policy };
}
