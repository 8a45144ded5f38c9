import { checkReadable } from "../../adapters/files/file-bytes.ts";
import { LineWriter } from "../../adapters/files/line-writer.ts";
import { loadMappings } from "../../adapters/files/mapping-file.ts";
import { OutputFolder } from "../../adapters/files/output-folder.ts";
import { loadPolicy, type NamedPolicy } from "../../adapters/files/policy-file.ts";
import { activityWindow } from "../../core/activity/activity-window.ts";
import { rankMembers } from "../../core/rank/rank-members.ts";
import type { Ranking } from "../../core/rank/ranking.ts";
import { type Day, dayFromText } from "../../core/records/calendar-date.ts";
import type { Reject } from "../../core/records/reject.ts";
import { tierFindings } from "../../core/registry/data-quality.ts";
import { type FindingGroup, groupFindings } from "../../core/registry/finding.ts";
import { readBaselines } from "./baselines-file.ts";
import { type MemberHistory, readHistory } from "./history-files.ts";
import { readRegistry } from "./member-files.ts";
import type { Progress } from "./progress.ts";
import type { RankRequest } from "./rank-request.ts";
import { RANKING_FILES, writeLines, writeRanking } from "./ranking-files.ts";
import { runShipments, type ShipmentRun } from "./shipment-run.ts";
import { type Summary, summaryOf } from "./summary.ts";

/** What a finished run gives its caller. */
export interface RankResult {
  readonly ranking: Ranking;
  readonly summary: Summary;
  readonly policy: NamedPolicy;
}

/**
 * Scores files of shipments and ranks the members, in constant memory but for the members and about 16 bytes an entry, and writes the
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

  const { asOf, asOfFrom } = dateOf(request, run, today);
  const known = new Set(registry.members.map(({ memberId }) => memberId));
  const history = await readHistory({
    ...request,
    mappings,
    asOf,
    isMember: (memberId) => known.size === 0 || known.has(memberId),
    keeps: new Set(registry.members.flatMap(({ record }) => (record.tier === "3" ? record.memberId : []))),
    onReject,
    afterPiece: () => rejects.flush(),
  });
  await rejects.close();

  const ranking = rank(run, history, policy, asOf);
  const allReports = [...reports, ...history.reports, ...run.reports];
  const read = allReports.reduce((sum, report) => sum + report.read, 0);
  const rejectRateExceeded = rejects.lines > request.maxRejectRate * read;
  const dataQuality = groupFindings(
    [
      ...findings,
      ...registry.members.flatMap(({ record }) =>
        tierFindings(record, history.newest.get(record.memberId), asOf),
      ),
      ...history.findings,
    ],
    inFuture(run),
  );
  const collisions = registry.mids.collisions();
  const summary = summaryOf({
    reports: allReports,
    policy,
    asOf,
    asOfFrom,
    run,
    findings: dataQuality,
    collisions,
    ranking,
    rejectRateExceeded,
  });
  if (rejectRateExceeded) output.leaveOut("shipments.ndjson.gz");
  else await writeRanking(output, ranking, run.totals, run.members);
  await writeLines(output.path("summary.json"), [summary], (whole) => JSON.stringify(whole, undefined, 2));
  return { ranking, summary, policy };
}

/** Entries in the future are counted where they are read; the first few are named. */
function inFuture({ inFuture: count, futureExamples: ids }: ShipmentRun): FindingGroup[] {
  return count === 0 ? [] : [{ code: "dateInFuture", kind: "shipment", count, ids }];
}

function dateOf(request: RankRequest, { newestDay }: ShipmentRun, today: Day) {
  if (request.asOf !== undefined) return { asOf: dayFromText(request.asOf), asOfFrom: "option" } as const;
  return newestDay < 0
    ? ({ asOf: today, asOfFrom: "today" } as const)
    : ({ asOf: newestDay, asOfFrom: "newestEntryDate" } as const);
}

function rank(
  { totals, members }: ShipmentRun,
  { incidents, validations }: MemberHistory,
  { policy }: NamedPolicy,
  asOf: Day,
): Ranking {
  const shipments = totals.columns(members.length, activityWindow(policy.member, asOf));
  return rankMembers({ members, shipments, incidents, validations, policy, asOf });
}
