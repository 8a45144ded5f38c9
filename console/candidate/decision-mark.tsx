import type { Decision } from "../../functions/candidates-api/schemas/decision.ts";
import { Mark } from "../controls/mark.tsx";
import { day } from "../format/dates.ts";
import { DECISION_TONES, decisionDone } from "../wording/decisions.ts";

/** A decision in a word or two, who made it on hovering. */
export function DecisionMark({ decision }: { readonly decision: Decision }) {
  const { action, until, author, reason } = decision;
  return (
    <span title={`${author}: ${reason}`}>
      <Mark tone={DECISION_TONES[action]}>
        {decisionDone(action)}
        {until !== null && ` to ${day(until)}`}
      </Mark>
    </span>
  );
}
