import type { CandidateJson } from "../../core/rank/candidate-json.ts";
import type { SummaryFigures } from "../../core/rank/ranking-summary.ts";
import { strongestReasons } from "../../core/rank/strongest-reasons.ts";
import { plural, wholeText } from "../output/number-text.ts";
import { factorPhrase } from "./factor-phrases.ts";
import type { RankResult } from "./rank-job.ts";

const REASONS = 3;
const NAME_WIDTH = 28;
const THOUSANDTHS = 1_000;

/** What a run prints: the first candidates with their strongest reasons, and the run in figures. */
export function rankReport({ ranking, summary, policy }: RankResult, top: number, out: string): string {
  const lines = shipmentLines(summary.shipments, summary);
  if (summary.status === "tooManyRejects")
    return `Too many records were rejected: see ${out}/rejects.ndjson\n${lines.join("\n")}\n`;
  const shown = Math.min(top, ranking.size);
  const candidates = Array.from({ length: shown }, (_, at) => candidateLines(ranking.candidateAt(at + 1)));
  const title = titleLine({ asOf: summary.asOf, shown, ranked: ranking.size, policy: policy.name });
  return [title, "", ...candidates.flat(), ...lines, `Results: ${out}`, ""].join("\n");
}

/** What a list of candidates is of. */
export interface ReportTitle {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly shown: number;
  readonly ranked: number;
  /** Id, version and hash. */
  readonly policy: string;
}

/** The first line of a report. */
export function titleLine({ asOf, shown, ranked, policy }: ReportTitle): string {
  return `Candidates for validation as of ${asOf}: ${shown} of ${wholeText(ranked)}  (policy ${policy})`;
}

/** What is shown of a candidate, as it is ranked or as it was stored. */
export type ShownCandidate = Pick<CandidateJson, "rank" | "memberId" | "entityType" | "points"> & {
  readonly name?: string | undefined;
  readonly factors: Parameters<typeof strongestReasons>[0]["factors"];
};

/** The lines of a candidate: itself, then its strongest reasons. */
export function candidateLines(candidate: ShownCandidate): string[] {
  const { rank, memberId, entityType, name = "", points } = candidate;
  const shownName = name.length > NAME_WIDTH ? `${name.slice(0, NAME_WIDTH - 1)}…` : name;
  const head = `${String(rank).padStart(4)}  ${(points / THOUSANDTHS).toFixed(1).padStart(6)}  ${memberId}  ${entityType}  ${shownName}`;
  const reasons = strongestReasons(candidate, REASONS).map((reason) => {
    const share = (reason.points / THOUSANDTHS).toFixed(1).padStart(5);
    return `              ${share}  ${factorPhrase(reason)}`;
  });
  return [head.trimEnd(), ...reasons];
}

/** How the entries of a ranking came about. */
export interface CountedEntries {
  readonly counted: number;
  readonly superseded: number;
  readonly conflicts: readonly unknown[];
}

/** The figures of a ranking made from tables, after a blank line. */
export function entryLines(entries: CountedEntries, figures: ShownFigures): string[] {
  return [
    "",
    `Entries:   ${wholeText(entries.counted)} counted (${settled(entries)})`,
    ...figureLines(figures),
  ];
}

function shipmentLines(shipments: RankResult["summary"]["shipments"], figures: ShownFigures): string[] {
  const { read, accepted, rejected, counted, superseded, repeats, conflicts } = shipments;
  return [
    "",
    `Shipments: ${wholeText(read)} read = ${wholeText(accepted)} accepted + ${wholeText(rejected)} rejected; ` +
      `${wholeText(counted)} entries counted (${wholeText(superseded)} superseded, ${wholeText(repeats)} repeated, ${wholeText(conflicts.length)} conflicts)`,
    ...figureLines(figures),
  ];
}

function settled({ superseded, conflicts }: CountedEntries): string {
  return `${wholeText(superseded)} superseded, ${wholeText(conflicts.length)} conflicts`;
}

/** The figures that a report ends with. */
export type ShownFigures = Pick<SummaryFigures, "credits" | "mid"> & {
  readonly dataQuality: readonly { readonly count: number }[];
  readonly ranking: Pick<SummaryFigures["ranking"], "tiesAtTheCut">;
};

function figureLines({ credits, mid, dataQuality, ranking }: ShownFigures): string[] {
  const wrong = mid.mismatch + mid.malformed;
  const doubtful = dataQuality.reduce((sum, { count }) => sum + count, 0);
  return [
    `Credits:   ${wholeText(credits.granted.points)} points on ${wholeText(credits.granted.shipments)} shipments; ${wholeText(credits.lostToMid.points)} points lost to a wrong MID on ${wholeText(credits.lostToMid.shipments)}`,
    `MIDs:      ${wholeText(mid.match + mid.variant + mid.registered)} right, ${wholeText(wrong)} wrong, ${wholeText(mid.missing)} missing, ${wholeText(mid.unverifiable)} that nothing can be compared with`,
    `Doubts:    ${plural(doubtful, "data-quality finding")}; ${sharing(ranking.tiesAtTheCut)}`,
  ];
}

function sharing({ tied, share }: SummaryFigures["ranking"]["tiesAtTheCut"]): string {
  if (tied < 2) return "nobody shares the points at the cut";
  return `${wholeText(tied)} members (${(share / 10).toFixed(1)} %) share the points at the cut`;
}
