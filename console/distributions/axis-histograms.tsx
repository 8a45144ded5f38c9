import { useMemo } from "react";
import type { CandidateRow } from "../../functions/candidates-api/schemas/candidate-row.ts";
import { AXES } from "../wording/axes.ts";
import { AxisHistogram } from "./axis-histogram.tsx";
import { bins, binWidth } from "./bins.ts";

const THOUSANDTHS = 1000;

/** The points of each axis, on the same scales. */
export function AxisHistograms({ rows }: { readonly rows: readonly CandidateRow[] }) {
  const { multiples, greatest } = useMemo(() => {
    const spreads = AXES.map((axis) => ({
      axis,
      values: rows.map(({ axes }) => axes[axis] / THOUSANDTHS),
    }));
    const width = binWidth(spreads.flatMap(({ values }) => values));
    const multiples = spreads.map(({ axis, values }) => ({ axis, bins: bins(values, width) }));
    const all = multiples.flatMap((multiple) => multiple.bins);
    return {
      multiples,
      greatest: {
        points: all.reduce((most, { to }) => Math.max(most, to), 1),
        count: all.reduce((most, { count }) => Math.max(most, count), 1),
      },
    };
  }, [rows]);
  return (
    <section className="panel stack" aria-labelledby="axes-heading">
      <h2 id="axes-heading">Points by axis</h2>
      <div className="spread-multiples">
        {multiples.map(({ axis, bins }) => (
          <AxisHistogram key={axis} axis={axis} bins={bins} greatest={greatest} />
        ))}
      </div>
    </section>
  );
}
