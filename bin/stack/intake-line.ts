import type { Intake } from "../../adapters/dynamodb/intake.ts";
import { plural, wholeText } from "../output/number-text.ts";

/** An intake as one line: how far it is, and why where it failed. */
export function intakeLine(intake: Intake): string {
  return `${intake.key}: ${progressOf(intake)}`;
}

function progressOf({
  state,
  chunks,
  chunksDone,
  read,
  accepted,
  rejected,
  failure,
  rankingId,
}: Intake): string {
  const counted = `${wholeText(read)} read = ${wholeText(accepted)} accepted + ${wholeText(rejected)} rejected`;
  switch (state) {
    case "received":
      return "received";
    case "chunked":
      return `chunked, ${wholeText(chunksDone)} of ${plural(chunks, "chunk")} scored`;
    case "scored":
      return `scored, ${counted}`;
    case "ranked":
      return `ranked, ${counted}; ranking ${rankingId}`;
    case "failed":
      return `failed, ${failure?.code ?? "unknown"}: ${failure?.reason ?? "no reason is on file"}`;
  }
}
