import type { Decision } from "../../functions/candidates-api/schemas/decision.ts";
import { moment } from "../format/dates.ts";
import { DecisionMark } from "./decision-mark.tsx";
import "./decisions.css";

/** Decisions about a member with who made them and why, newest first. None is ever changed or taken back. */
export function DecisionList({ decisions }: { readonly decisions: readonly Decision[] }) {
  if (decisions.length === 0) return <p className="faint">Nothing is decided yet.</p>;
  return (
    <ol className="decisions" aria-label="Decisions, newest first">
      {decisions.toReversed().map((decision) => (
        <li key={decision.sequence}>
          <div className="row">
            <DecisionMark decision={decision} />
            <span className="faint small">
              {decision.author}, {moment(decision.at)}
            </span>
          </div>
          <p className="decision-reason">{decision.reason}</p>
        </li>
      ))}
    </ol>
  );
}
