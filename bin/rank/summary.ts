import type { FileReport } from "../../adapters/files/read-file.ts";
import type { NamedPolicy } from "../../adapters/policy/named-policy.ts";
import type { RankingDate } from "../../core/rank/ranking-date.ts";
import { type SummaryFiguresParts, summaryFigures, summaryHead } from "../../core/rank/ranking-summary.ts";
import type { RecordKind } from "../../core/records/kinds.ts";
import type { ShipmentRun } from "./shipment-run.ts";

/** accepted + rejected = read, always. */
interface Reading {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** What `summary.json` is made from. */
export interface SummaryParts extends Omit<SummaryFiguresParts, "folded"> {
  readonly reports: readonly FileReport[];
  readonly policy: NamedPolicy;
  readonly date: RankingDate;
  readonly run: ShipmentRun;
  readonly rejectRateExceeded: boolean;
}

/** The summary of a run, as data; the same for the same input. */
export function summaryOf(parts: SummaryParts) {
  const { reports, policy, date, run, rejectRateExceeded } = parts;
  return {
    status: rejectRateExceeded ? "tooManyRejects" : "complete",
    ...summaryHead(date, policy),
    inputs: reports.map(({ kind, file, format, bytes, sha256, ignoredColumns }) => ({
      kind,
      file,
      format,
      bytes,
      sha256,
      ignoredColumns,
    })),
    shipments: { ...readingOf("shipment", reports), ...entriesOf(run) },
    members: readingOf("member", reports),
    operators: readingOf("operator", reports),
    incidents: readingOf("incident", reports),
    validations: readingOf("validation", reports),
    ...summaryFigures({ ...parts, folded: run }),
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

function entriesOf({ counts: { counted }, superseded, repeats, conflicts }: ShipmentRun) {
  return { counted, superseded, repeats, conflicts };
}
