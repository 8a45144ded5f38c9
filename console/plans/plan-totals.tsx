import type { Plan } from "../../core/select/plan.ts";
import { count, share } from "../format/counts.ts";
import { REASON_ORDER, REASON_WORDS } from "./plan-words.ts";
import { ReasonBar } from "./reason-bar.tsx";

/** What became of all candidates, and the picks by reason of record. */
export function PlanTotals({ plan: { counts, capacity, reasons } }: { readonly plan: Plan }) {
  const visits = capacity.reduce((sum, use) => sum + use.visits, 0);
  return (
    <section className="panel stack" aria-label="Totals">
      <dl className="plan-totals">
        <Total name="Planned" value={count(counts.picks)} more={`of ${count(visits)} visits`} />
        <Total
          name="Late"
          value={count(counts.late)}
          more={counts.picks === 0 ? "" : `${share(counts.late / counts.picks)} of the planned`}
        />
        <Total name="Hours" value={count(counts.hours)} more="of staff" />
        <Total name="Backlog" value={count(counts.backlog)} more="due, and no room" />
        <Total name="Not planned" value={count(counts.notPlanned)} more="cannot or need not be" />
        <Total name="Others" value={count(counts.rest)} more={`of ${count(counts.candidates)} candidates`} />
      </dl>
      {counts.picks > 0 && (
        <div>
          <ReasonBar reasons={reasons} total={counts.picks} />
          <ul className="plan-reasons" aria-label="Planned by reason of record">
            {REASON_ORDER.map((reason) => (
              <li key={reason} title={REASON_WORDS[reason].meaning}>
                <span className="plan-swatch" data-reason={reason} aria-hidden="true" />
                {REASON_WORDS[reason].name} <strong>{count(reasons[reason])}</strong>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

interface TotalProps {
  readonly name: string;
  readonly value: string;
  readonly more: string;
}

function Total({ name, value, more }: TotalProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong> <span className="faint small">{more}</span>
      </dd>
    </div>
  );
}
