import { LineWriter } from "../../adapters/files/line-writer.ts";
import { loadMappings } from "../../adapters/files/mapping-file.ts";
import { OutputFolder } from "../../adapters/files/output-folder.ts";
import { loadPolicy, type NamedPolicy } from "../../adapters/files/policy-file.ts";
import { activityWindow } from "../../core/activity/activity-window.ts";
import { IncidentActivity } from "../../core/activity/incident-activity.ts";
import { ValidationActivity } from "../../core/activity/validation-activity.ts";
import { compilePolicy } from "../../core/policy/compile-policy.ts";
import { candidateHeader, candidateLine } from "../../core/rank/candidate-line.ts";
import { rankMembers } from "../../core/rank/rank-members.ts";
import type { Ranking } from "../../core/rank/ranking.ts";
import { type Day, dayFromText } from "../../core/records/calendar-date.ts";
import { dataQuality, groupFindings, type Finding } from "../../core/registry/data-quality.ts";
import { Importers } from "../../core/registry/importers.ts";
import { Registry } from "../../core/registry/registry.ts";
import { readBaselines } from "./baselines-file.ts";
import type { Progress } from "./progress.ts";
import type { RankRequest } from "./rank-request.ts";
import { readRegistryInput, type RegistryInput } from "./registry-input.ts";
import { runShipments, type ShipmentRun } from "./shipment-run.ts";
import { type Summary, summaryOf } from "./summary.ts";

/** What a finished run gives its caller. */
export interface RankResult {
  readonly ranking: Ranking;
  readonly summary: Summary;
  readonly policy: NamedPolicy;
}

const REJECTS = "rejects.ndjson";
const RANKING_FILES = ["candidates.csv", "candidates.ndjson", "shipments.ndjson.gz", "baselines.ndjson"];

/**
 * Scores files of shipments and ranks the members: reads everything once, in constant memory but for the members, and writes the
 * results so that they appear whole or not at all. `today` bounds which dates are in the future.
 */
export async function runRank(request: RankRequest, today: Day, progress: Progress): Promise<RankResult> {
  const output = await OutputFolder.in(request.out);
  try {
    const result = await rankInto(output, request, today, progress);
    const stale = RANKING_FILES.filter((name) => !output.has(name));
    await output.publish(stale);
    return result;
  } catch (error) {
    await output.discard();
    throw error;
  }
}

async function rankInto(output: OutputFolder, request: RankRequest, today: Day, progress: Progress): Promise<RankResult> {
  const policy = await loadPolicy(request.policy);
  const mappings = await loadMappings(request.maps);
  const rejects = new LineWriter(output.path(REJECTS));
  const onReject = ({ kind, ...reject }: Parameters<Parameters<typeof readRegistryInput>[2]>[0]) =>
    rejects.add(JSON.stringify({ ...reject, kind }));

  const input = await readRegistryInput(request, mappings, onReject);
  const registry = new Registry(input.members, input.operators);
  const importers = new Importers(registry, request.members.length === 0 ? "asFound" : "apart");
  const { value, volume } = policy.policy.shipment.factors;
  const baselines = await readBaselines(request.baselines, { ...value, ...volume });
  const run = await runShipments({
    files: request.shipments,
    mapping: mappings.shipment,
    sources: { registry, importers, policy: compilePolicy(policy.policy), baselines },
    policyName: policy.name,
    latestDay: request.asOf === undefined ? today : dayFromText(request.asOf),
    output: request.writeShipments ? output : undefined,
    onReject,
    afterPiece: async (piece) => {
      await rejects.flush();
      progress.show(piece);
    },
  });
  progress.clear();
  await rejects.close();

  const { asOf, asOfFrom } = dateOf(request, run, today);
  const ranking = rank(input, importers, run, policy, asOf);
  const reports = [...input.reports, ...run.reports];
  const read = reports.reduce((sum, report) => sum + report.read, 0);
  const rejectRateExceeded = rejects.lines > request.maxRejectRate * read;
  const findings = groupFindings([...dataQuality(input, asOf), ...input.conflicts, ...inFuture(run)]);
  const collisions = registry.mids.collisions();
  const summary = summaryOf({ reports, policy, asOf, asOfFrom, run, findings, collisions, ranking, rejectRateExceeded });
  if (!rejectRateExceeded) await writeRanking(output, ranking, run, importers);
  else output.leaveOut("shipments.ndjson.gz");
  await writeLines(output.path("summary.json"), [JSON.stringify(summary, undefined, 2)]);
  return { ranking, summary, policy };
}

function dateOf(request: RankRequest, run: ShipmentRun, today: Day) {
  if (request.asOf !== undefined) return { asOf: dayFromText(request.asOf), asOfFrom: "option" } as const;
  const { newestDay } = run.fold;
  return newestDay < 0 ? ({ asOf: today, asOfFrom: "today" } as const) : ({ asOf: newestDay, asOfFrom: "newestEntryDate" } as const);
}

function rank(input: RegistryInput, importers: Importers, run: ShipmentRun, policy: NamedPolicy, asOf: Day): Ranking {
  const incidents = new IncidentActivity();
  for (const incident of input.incidents) incidents.add(incident);
  const validations = new ValidationActivity(asOf);
  for (const validation of input.validations) validations.add(validation);
  const window = activityWindow(policy.policy.member, asOf);
  const shipments = run.fold.totals.columns(importers.members.length, window);
  return rankMembers({ members: importers.members, shipments, incidents, validations, policy: policy.policy, asOf });
}

function inFuture({ fold }: ShipmentRun): Finding[] {
  return fold.futureExamples.map((id): Finding => ({ code: "dateInFuture", kind: "shipment", id }));
}

async function writeRanking(output: OutputFolder, ranking: Ranking, run: ShipmentRun, importers: Importers): Promise<void> {
  const csv = new LineWriter(output.path("candidates.csv"));
  const ndjson = new LineWriter(output.path("candidates.ndjson"));
  csv.add(candidateHeader());
  for (const candidate of ranking.candidates()) {
    csv.add(candidateLine(candidate));
    ndjson.add(JSON.stringify(candidate));
    await csv.flush();
    await ndjson.flush();
  }
  await csv.close();
  await ndjson.close();
  await writeLines(output.path("baselines.ndjson"), mapped(run.fold.totals.baselines(importers.members)));
}

function* mapped(lines: Iterable<unknown>): Generator<string> {
  for (const line of lines) yield JSON.stringify(line);
}

async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  const writer = new LineWriter(path);
  for (const line of lines) {
    writer.add(line);
    await writer.flush();
  }
  await writer.close();
}
