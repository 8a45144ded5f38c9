import type { ColumnVisibilityState, Updater } from "@tanstack/react-table";
import { type RefObject, useRef } from "react";
import { Button } from "../controls/button.tsx";
import { Empty } from "../states/empty.tsx";
import { Loading } from "../states/loading.tsx";
import { Trouble } from "../states/trouble.tsx";
import type { RankingColumn } from "./columns.tsx";
import { sortOf } from "./listing.ts";
import { type GridHandle, RankingGrid } from "./ranking-grid.tsx";
import { useRankingTable } from "./ranking-table.ts";
import type { Candidates } from "./use-candidates.ts";
import { useDecisionMarks } from "./use-decision-marks.ts";

interface CandidateTableProps {
  readonly grid: RefObject<GridHandle | null>;
  readonly candidates: Candidates;
  /** Rows of two lines, with what matters most. */
  readonly isCompact: boolean;
  readonly address: URLSearchParams;
  readonly shown: ColumnVisibilityState;
  readonly onShown: (updater: Updater<ColumnVisibilityState>) => void;
  readonly open: string | undefined;
  readonly cut: number | undefined;
  readonly onOpen: (memberId: string) => void;
  readonly onSort: (column: RankingColumn) => void;
  readonly onClear: () => void;
}

/** The grid of candidates, or what stands in its place: loading, trouble, nothing found. */
export function CandidateTable(props: CandidateTableProps) {
  const { candidates, isCompact, address, cut } = props;
  const frame = useRef<HTMLDivElement>(null);
  const marks = useDecisionMarks();
  const { columns, rows } = useRankingTable({
    rows: candidates.rows,
    isCompact,
    shown: props.shown,
    onShown: props.onShown,
  });
  const sort = sortOf(address);
  const { total, error, retry, isStale } = candidates;
  return (
    <div className="ranking-place">
      {error !== null && (
        <Trouble what="the candidates" error={error} onRetry={retry}>
          <Button onClick={props.onClear}>Clear filters and search</Button>
        </Trouble>
      )}
      {total === undefined && error === null && <Loading what="the candidates" lines={14} />}
      {total === 0 && (
        <Empty title="No candidate fits">
          <Button onClick={props.onClear}>Clear filters and search</Button>
        </Empty>
      )}
      {total !== undefined && total > 0 && (
        <RankingGrid
          ref={props.grid}
          frame={frame}
          rows={rows}
          total={total}
          columns={columns}
          isCompact={isCompact}
          isStale={isStale}
          sort={sort}
          marks={marks}
          open={props.open}
          cut={sort.by === "rank" && !sort.descending ? cut : undefined}
          onOpen={props.onOpen}
          onSort={props.onSort}
        />
      )}
    </div>
  );
}
