import { useMemo } from "react";
import type { CandidateRow } from "../../functions/candidates-api/schemas/candidate-row.ts";
import type { Ranking } from "../../functions/candidates-api/schemas/ranking.ts";
import { entityTypeName } from "../wording/entity-types.ts";
import { AxisHistograms } from "./axis-histograms.tsx";
import { DueChart } from "./due-chart.tsx";
import { groupedPoints } from "./grouped-points.ts";
import { PointBoxes } from "./point-boxes.tsx";
import { PointsHistogram } from "./points-histogram.tsx";

interface DistributionsProps {
  readonly rows: readonly CandidateRow[];
  readonly ranking: Ranking;
}

const NOT_KNOWN = "Not known";

/** The charts of some candidates of a ranking. */
export function Distributions({ rows, ranking }: DistributionsProps) {
  const { candidates, points } = ranking.summary.ranking.tiesAtTheCut;
  const byType = useMemo(() => groupedPoints(rows, ({ entityType }) => entityTypeName(entityType)), [rows]);
  const byRegion = useMemo(() => groupedPoints(rows, ({ region }) => region ?? NOT_KNOWN), [rows]);
  const cut = useMemo(() => ({ candidates, points }), [candidates, points]);
  return (
    <div className="spread">
      <section className="panel spread-wide" aria-label="Points of all members">
        <PointsHistogram rows={rows} cut={cut} />
      </section>
      <section className="panel" aria-label="Points by entity type">
        <PointBoxes title="Points by entity type" name="Entity type" groups={byType} cut={points} />
      </section>
      <section className="panel" aria-label="Points by region">
        <PointBoxes title="Points by region" name="Region" groups={byRegion} cut={points} />
      </section>
      <div className="spread-wide">
        <AxisHistograms rows={rows} />
      </div>
      <section className="panel spread-wide" aria-label="Due dates">
        <DueChart rows={rows} asOf={ranking.asOf} />
      </section>
    </div>
  );
}
