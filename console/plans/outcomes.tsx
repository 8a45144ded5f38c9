import { useCallback } from "react";
import type { BaseRate } from "../../core/select/base-rate.ts";
import type { ReasonOutcome } from "../../core/select/plan-outcomes.ts";
import type { Estimate } from "../../core/select/wilson.ts";
import type { PlanOutcomes } from "../../functions/candidates-api/schemas/plan-outcomes.ts";
import { pathOf } from "../api/address.ts";
import { useRead } from "../api/use-read.ts";
import { Chart } from "../charts/chart.tsx";
import type { PlotLibrary } from "../charts/plot.tsx";
import { RecordsFrame } from "../controls/records-frame.tsx";
import { count, counted, share } from "../format/counts.ts";
import { day } from "../format/dates.ts";
import { Answer } from "../states/answer.tsx";
import { drawHitRates } from "./draw-hit-rates.ts";
import { REASON_WORDS } from "./plan-words.ts";

const HEIGHT = 220;

/** How often the visits of a plan found something, by reason of record, against what is found by lot. */
export function Outcomes({ planId }: { readonly planId: string }) {
  const read = useRead<PlanOutcomes>(pathOf("plans", planId, "outcomes"));
  return (
    <Answer what="the outcomes" of={read}>
      {(outcomes) => <HitRates outcomes={outcomes} />}
    </Answer>
  );
}

function HitRates({ outcomes }: { readonly outcomes: PlanOutcomes }) {
  const { from, to, reasons, baseRate } = outcomes;
  const visited = reasons.reduce((sum, reason) => sum + reason.visited, 0);
  const draw = useCallback(
    (plot: PlotLibrary, width: number) => drawHitRates(plot, width, outcomes),
    [outcomes],
  );
  const table = <OutcomeTable reasons={reasons} />;
  return (
    <div className="stack">
      <section className="panel stack" aria-label="Base rate">
        <h2>Base rate</h2>
        <p>{baseRateWords(baseRate)}</p>
        <p className="faint small">
          Validations completed from {day(from)} to {day(to)} count; a hit is one that did not end in
          “passed”. Intervals are Wilson's at 95 %.
        </p>
      </section>
      {visited === 0 ? (
        <section className="panel stack" aria-label="Hit rates">
          <p className="soft">
            No visit of the plan has been made yet: hit rates are unknown until validations come in.
          </p>
          <RecordsFrame label="Hit rates by reason of record">{table}</RecordsFrame>
        </section>
      ) : (
        <section className="panel stack" aria-label="Hit rates">
          <Chart
            title="Hit rate by reason of record"
            summary={`Points are rates, lines their 95 % intervals${baseRate.status === "estimated" ? "; the dashed line is the base rate" : ""}.`}
            draw={draw}
            height={HEIGHT}
            table={table}
          />
        </section>
      )}
    </div>
  );
}

function OutcomeTable({ reasons }: Pick<PlanOutcomes, "reasons">) {
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">Reason of record</th>
          {["Planned", "Visited", "Pending", "Hits", "Hit rate", "Lift"].map((head) => (
            <th key={head} scope="col" className="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reasons.map((reason) => (
          <OutcomeRow key={reason.reason} outcome={reason} />
        ))}
      </tbody>
    </table>
  );
}

function OutcomeRow({ outcome }: { readonly outcome: ReasonOutcome }) {
  const { reason, planned, visited, pending, hits, hitRate, lift } = outcome;
  return (
    <tr>
      <th scope="row">{REASON_WORDS[reason].name}</th>
      <td className="number">{count(planned)}</td>
      <td className="number">{count(visited)}</td>
      <td className="number">{count(pending)}</td>
      <td className="number">{count(hits)}</td>
      <td className="number">{hitRate === null ? "unknown yet" : rateWords(hitRate)}</td>
      <td className="number">{lift === null ? "unknown yet" : `${lift.toFixed(2)} ×`}</td>
    </tr>
  );
}

function rateWords({ rate, low, high }: Estimate): string {
  return `${share(rate)} (${share(low)} to ${share(high)})`;
}

function baseRateWords(baseRate: BaseRate): string {
  if (baseRate.status === "estimated") {
    return `${rateWords(baseRate)} of members show something when they are visited, estimated from ${counted(baseRate.visited, "visit")} at random alone; it is about ${counted(baseRate.coveredPopulation, "member")}.`;
  }
  return baseRate.why === "nothingDrawn"
    ? "Unknown: the plan has no visit at random, so nothing says what a visit finds by chance."
    : `Unknown yet: none of the ${counted(baseRate.drawn, "visit")} at random has been made.`;
}
