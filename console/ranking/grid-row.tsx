// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave out the rows that are not in sight.
import { memo } from "react";
import type { CandidateRow } from "../../functions/candidates-api/schemas/candidate-row.ts";
import type { Decision } from "../../functions/candidates-api/schemas/decision.ts";
import type { RankingColumn } from "./columns.tsx";
import type { Cursor } from "./grid-cursor.ts";

interface GridRowProps {
  /** From 0. */
  readonly index: number;
  /** Px from the top of the body. */
  readonly start: number;
  /** Undefined while it is on its way. */
  readonly row: CandidateRow | undefined;
  readonly columns: readonly RankingColumn[];
  readonly most: number;
  readonly decision: Decision | undefined;
  readonly isOpen: boolean;
  readonly isCut: boolean;
  /** The keyboard is in this row. */
  readonly isAt: boolean;
  /** The column that the keyboard is in; -1 where it is in another row. */
  readonly focused: number;
  readonly onOpen: (memberId: string) => void;
  readonly onEnter: (cursor: Cursor) => void;
}

/** A candidate in the table. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { index, start, row, columns, most, decision, focused, onOpen, onEnter } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.isOpen}
      tabIndex={-1}
      className="grid-row grid-candidate"
      data-at={props.isAt}
      data-cut={props.isCut}
      style={{ transform: `translateY(${start}px)` }}
    >
      {columns.map((column, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys.
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={at + 1}
          tabIndex={at === focused ? 0 : -1}
          className="grid-cell"
          data-column={column.id}
          data-number={column.isNumber}
          onClick={() => {
            onEnter({ row: index, column: at });
            if (row !== undefined) onOpen(row.memberId);
          }}
        >
          {row === undefined ? <span className="grid-coming" /> : column.cell(row, { decision, most })}
        </div>
      ))}
    </div>
  );
});
