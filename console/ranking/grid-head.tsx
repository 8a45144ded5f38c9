// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave out the rows that are not in sight.
import type { RankingColumn } from "./columns.tsx";
import type { Sort } from "./listing.ts";

interface GridHeadProps {
  readonly columns: readonly RankingColumn[];
  readonly sort: Sort;
  /** The column that the keyboard is in; -1 where it is in the rows. */
  readonly focused: number;
  readonly onSort: (column: RankingColumn) => void;
}

/** The row of column heads; pressing one sorts. */
export function GridHead({ columns, sort, focused, onSort }: GridHeadProps) {
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-row" tabIndex={-1}>
        {columns.map((column, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys.
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={at + 1}
            aria-sort={sortState(column, sort)}
            tabIndex={at === focused ? 0 : -1}
            className="grid-cell grid-title"
            data-column={column.id}
            data-number={column.isNumber}
            data-sortable={column.sort !== undefined}
            onClick={() => column.sort !== undefined && onSort(column)}
          >
            {column.title}
          </div>
        ))}
      </div>
    </div>
  );
}

function sortState(column: RankingColumn, sort: Sort): "ascending" | "descending" | "none" | undefined {
  if (column.sort === undefined) return undefined;
  if (column.sort !== sort.by) return "none";
  return sort.descending ? "descending" : "ascending";
}
