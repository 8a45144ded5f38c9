import { useRef } from "react";
import type { Ranking } from "../../functions/candidates-api/schemas/ranking.ts";
import { count } from "../format/counts.ts";
import { FilterBar } from "../ranking/filter-bar.tsx";
import { FilterChips } from "../ranking/filter-chips.tsx";
import { useCandidates } from "../ranking/use-candidates.ts";
import { useListing } from "../ranking/use-listing.ts";
import { useRanking, useRankingInView } from "../shell/ranking-in-view.tsx";
import { useNarrow } from "../shell/use-narrow.ts";
import { useTitle } from "../shell/use-title.ts";
import { Answer } from "../states/answer.tsx";
import { Empty } from "../states/empty.tsx";
import { Loading } from "../states/loading.tsx";
import { Trouble } from "../states/trouble.tsx";
import { Distributions } from "./distributions.tsx";
import "./distributions.css";

/** Narrower pages have one button for all filters, px. */
const NARROW = 700;

/** How points and due dates are spread; the filters of the ranking hold here too and stand in the address the same way. */
export default function DistributionsView() {
  useTitle("Distributions");
  const { address, onToggle, onSearch, onClear } = useListing();
  const ranking = useRanking();
  const page = useRef<HTMLDivElement>(null);
  const isNarrow = useNarrow(page, NARROW);
  return (
    <div className="page" ref={page}>
      <div className="page-head">
        <div>
          <h1>Distributions</h1>
          <p className="soft">How points and due dates are spread over the members of the ranking.</p>
        </div>
      </div>
      <div className="row">
        <FilterBar address={address} facets={ranking.data?.facets} isNarrow={isNarrow} onToggle={onToggle} />
      </div>
      <FilterChips address={address} onToggle={onToggle} onSearch={onSearch} onClear={onClear} />
      <Answer what="the ranking" of={ranking} lines={12}>
        {(ranking) => <Spread ranking={ranking} />}
      </Answer>
    </div>
  );
}

/** Draws once all rows are here: a part of them would show a spread that is not there. */
function Spread({ ranking }: { readonly ranking: Ranking }) {
  const { rankingId } = useRankingInView();
  const { listing } = useListing();
  const { rows, total, error, retry } = useCandidates(rankingId, listing);
  if (error !== null) return <Trouble what="the candidates" error={error} onRetry={retry} />;
  if (total === 0)
    return <Empty title="No candidate fits these filters">Take one of the filters away.</Empty>;
  if (total === undefined || rows.length < total) {
    return (
      <div>
        {total !== undefined && (
          <p className="soft small">
            {count(rows.length)} of {count(total)} members are here.
          </p>
        )}
        <Loading what="the candidates" lines={12} />
      </div>
    );
  }
  return <Distributions rows={rows} ranking={ranking} />;
}
