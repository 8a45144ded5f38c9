import type { Candidate } from "../../core/rank/candidate.ts";
import { strongestReasons } from "../../core/rank/strongest-reasons.ts";
import { plural, wholeText } from "../output/number-text.ts";
import { factorPhrase } from "./factor-phrases.ts";
import type { RankResult } from "./rank-job.ts";

const REASONS = 3;
const NAME_WIDTH = 28;
const THOUSANDTHS = 1_000;

/** What a run prints: the first candidates with their strongest reasons, and the run in figures. */
export function rankReport({ ranking, summary, policy }: RankResult, top: number, out: string): string {
  if (summary.status === "tooManyRejects")
    return `Too many records were rejected: see ${out}/rejects.ndjson\n${figures(summary)}`;
  const shown = Math.min(top, ranking.size);
  const lines = [
    `Candidates for validation as of ${summary.asOf}: ${shown} of ${wholeText(ranking.size)}  (policy ${policy.name})`,
    "",
  ];
  for (let rank = 1; rank <= shown; rank++) lines.push(...candidateLines(ranking.candidateAt(rank)));
  return `${lines.join("\n")}\n${figures(summary)}Results: ${out}\n`;
}

function candidateLines(candidate: Candidate): string[] {
  const { rank, memberId, entityType, name = "", points } = candidate;
  const shownName = name.length > NAME_WIDTH ? `${name.slice(0, NAME_WIDTH - 1)}…` : name;
  const head = `${String(rank).padStart(4)}  ${(points / THOUSANDTHS).toFixed(1).padStart(6)}  ${memberId}  ${entityType}  ${shownName}`;
  const reasons = strongestReasons(candidate, REASONS).map((reason) => {
    const share = (reason.points / THOUSANDTHS).toFixed(1).padStart(5);
    return `              ${share}  ${factorPhrase(reason)}`;
  });
  return [head.trimEnd(), ...reasons];
}

function figures({ shipments, credits, mid, dataQuality, ranking }: RankResult["summary"]): string {
  const wrong = mid.mismatch + mid.malformed;
  const doubtful = dataQuality.reduce((sum, { count }) => sum + count, 0);
  return [
    "",
    `Shipments: ${wholeText(shipments.read)} read = ${wholeText(shipments.accepted)} accepted + ${wholeText(shipments.rejected)} rejected; ` +
      `${wholeText(shipments.counted)} entries counted (${wholeText(shipments.superseded)} superseded, ${wholeText(shipments.repeats)} repeated, ${wholeText(shipments.conflicts.length)} conflicts)`,
    `Credits:   ${wholeText(credits.granted.points)} points on ${wholeText(credits.granted.shipments)} shipments; ${wholeText(credits.lostToMid.points)} points lost to a wrong MID on ${wholeText(credits.lostToMid.shipments)}`,
    `MIDs:      ${wholeText(mid.match + mid.variant + mid.registered)} right, ${wholeText(wrong)} wrong, ${wholeText(mid.missing)} missing, ${wholeText(mid.unverifiable)} that nothing can be compared with`,
    `Doubts:    ${plural(doubtful, "data-quality finding")}; ${sharing(ranking.tiesAtTheCut)}`,
    "",
  ].join("\n");
}

function sharing({ tied, share }: RankResult["summary"]["ranking"]["tiesAtTheCut"]): string {
  if (tied < 2) return "nobody shares the points at the cut";
  return `${wholeText(tied)} members (${(share / 10).toFixed(1)} %) share the points at the cut`;
}
