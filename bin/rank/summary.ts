import type { NamedPolicy } from "../../adapters/files/policy-file.ts";
import type { FileReport } from "../../adapters/files/read-file.ts";
import type { EntryConflict } from "../../core/activity/repeat-resolution.ts";
import type { RunCounts } from "../../core/activity/run-counts.ts";
import type { MidCollision } from "../../core/mid/register.ts";
import type { Ranking } from "../../core/rank/ranking.ts";
import { type Day, dayToText } from "../../core/records/calendar-date.ts";
import type { RecordKind } from "../../core/records/kinds.ts";
import type { FindingGroup } from "../../core/registry/finding.ts";
import type { ShipmentRun } from "./shipment-run.ts";

/** accepted + rejected = read, always. */
interface Reading {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** What `summary.json` is made from. */
export interface SummaryParts {
  readonly reports: readonly FileReport[];
  readonly policy: NamedPolicy;
  readonly asOf: Day;
  readonly asOfFrom: "option" | "newestEntryDate" | "today";
  readonly run: ShipmentRun;
  readonly findings: readonly FindingGroup[];
  readonly collisions: readonly MidCollision[];
  readonly ranking: Ranking;
  readonly rejectRateExceeded: boolean;
}

const CENTS = 100;

/** The summary of a run, as data; the same for the same input. */
export function summaryOf({
  reports,
  policy,
  asOf,
  asOfFrom,
  run,
  findings,
  collisions,
  ranking,
  rejectRateExceeded,
}: SummaryParts) {
  const { counts } = run;
  return {
    status: rejectRateExceeded ? "tooManyRejects" : "complete",
    asOf: dayToText(asOf),
    asOfFrom,
    policy: { id: policy.policy.id, version: policy.policy.version, hash: policy.hash },
    inputs: reports.map(({ kind, file, format, bytes, sha256, ignoredColumns }) => ({
      kind,
      file,
      format,
      bytes,
      sha256,
      ignoredColumns,
    })),
    shipments: { ...readingOf("shipment", reports), ...entriesOf(run, counts) },
    members: readingOf("member", reports),
    operators: readingOf("operator", reports),
    incidents: readingOf("incident", reports),
    validations: readingOf("validation", reports),
    valueUsd: counts.valueCents / CENTS,
    lanes: counts.lanes,
    credits: counts.credits,
    mid: counts.mid,
    midCollisions: collisions.map(({ mid, parties }) => ({
      mid,
      parties: parties.map(({ kind, id }) => ({ kind, id })),
    })),
    unknownAnomalyCodes: counts.unknownAnomalyCodes,
    unknownImporters: {
      shipments: counts.unknownImporters.shipments,
      valueUsd: counts.unknownImporters.valueCents / CENTS,
    },
    dataQuality: findings,
    ranking: {
      ranked: ranking.size,
      notRanked: Object.fromEntries(ranking.notRanked),
      unknownMembers: ranking.unknownMembers,
      tiesAtTheCut: ranking.cut,
    },
  };
}

export type Summary = ReturnType<typeof summaryOf>;

/** Reading of one kind, over all its files. */
function readingOf(kind: RecordKind, reports: readonly FileReport[]): Reading {
  const own = reports.filter((report) => report.kind === kind);
  const read = own.reduce((sum, report) => sum + report.read, 0);
  const rejected = own.reduce((sum, report) => sum + report.rejected, 0);
  return { read, accepted: read - rejected, rejected };
}

function entriesOf({ superseded, repeats, conflicts }: ShipmentRun, { counted }: RunCounts) {
  const listed: readonly EntryConflict[] = conflicts;
  return { counted, superseded, repeats, conflicts: listed };
}
