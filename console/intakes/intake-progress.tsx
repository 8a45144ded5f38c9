import type { Intake } from "../../functions/candidates-api/schemas/intake.ts";
import { count } from "../format/counts.ts";
import { isOnItsWay, shareDone } from "./intake-words.ts";

/** How far an intake is while it is on its way; nothing once it has arrived. */
export function IntakeProgress({ intake }: { readonly intake: Intake }) {
  if (!isOnItsWay(intake)) return null;
  const share = shareDone(intake);
  return (
    <div className="intakes-progress">
      <progress aria-label="Chunks done" max={1} {...(share !== undefined && { value: share })} />
      <span className="faint small">{wordsOf(intake)}</span>
    </div>
  );
}

function wordsOf({ state, chunks, chunksDone }: Intake): string {
  if (state === "received") return "Being read";
  if (state === "scored") return "Being ranked";
  return `${count(chunksDone)} of ${count(chunks)} chunks scored`;
}
