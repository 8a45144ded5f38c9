// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave out the rows that are not in sight.
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import type { CandidateRow } from "../../functions/candidates-api/schemas/candidate-row.ts";
import type { Decision } from "../../functions/candidates-api/schemas/decision.ts";
import type { RankingColumn } from "./columns.tsx";
import { type Cursor, type GridSize, moved, within } from "./grid-cursor.ts";
import { GridHead } from "./grid-head.tsx";
import { GridRow } from "./grid-row.tsx";
import type { Sort } from "./listing.ts";
import "./ranking-grid.css";

const ROW_PX = 36;
const COMPACT_ROW_PX = 56;
const HEAD_PX = 32;
const OVERSCAN = 12;

/** What can be asked of the grid from outside. */
export interface GridHandle {
  /** Moves as the key does, and puts the focus there. */
  press(key: string): void;
  /** The member in the row that the keyboard is in. */
  readonly memberId: string | undefined;
  /** Puts the focus back where it was. */
  focus(): void;
}

interface RankingGridProps {
  readonly ref: RefObject<GridHandle | null>;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly rows: readonly { readonly original: CandidateRow }[];
  /** How many rows there will be; those that are not here yet are grey. */
  readonly total: number;
  readonly columns: readonly RankingColumn[];
  readonly isCompact: boolean;
  readonly isStale: boolean;
  readonly sort: Sort;
  readonly marks: ReadonlyMap<string, Decision>;
  /** The member that stands beside the table. */
  readonly open: string | undefined;
  /** The last rank that the policy makes a candidate for a visit; a line is drawn below it. */
  readonly cut: number | undefined;
  readonly onOpen: (memberId: string) => void;
  readonly onSort: (column: RankingColumn) => void;
}

/**
 * The ranked table as an ARIA grid: one stop for the Tab key, arrows move from cell to cell, Enter opens a candidate or sorts.
 * Only the rows in sight are drawn, and the one that the keyboard is in, so that the focus is never lost.
 */
export function RankingGrid(props: RankingGridProps) {
  const { rows, total, columns, isCompact, frame, onOpen, onSort } = props;
  const [cursor, setCursor] = useState<Cursor>({ row: 0, column: 0 });
  const wantsFocus = useRef(false);
  const wasEntered = useRef(false);
  const rowPx = isCompact ? COMPACT_ROW_PX : ROW_PX;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => frame.current,
    estimateSize: () => rowPx,
    overscan: OVERSCAN,
    scrollPaddingStart: HEAD_PX,
    rangeExtractor: useCallback((range: Range) => withRow(range, cursor.row), [cursor.row]),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are laid out anew.
  useEffect(() => virtual.measure(), [rowPx, virtual]);

  const size: GridSize = {
    rows: total,
    columns: columns.length,
    page: Math.max(Math.floor(((frame.current?.clientHeight ?? 0) - HEAD_PX) / rowPx) - 1, 1),
  };
  const at = within(cursor, size);
  const goTo = (to: Cursor) => {
    wantsFocus.current = true;
    setCursor(to);
    if (to.row >= 0) virtual.scrollToIndex(to.row);
  };
  const press = (key: string): boolean => {
    const to = moved(key, at, size);
    if (to === undefined) return false;
    // The first key leads into the grid, the next one on.
    goTo(wasEntered.current ? to : at);
    return true;
  };
  const memberId = rows[at.row]?.original.memberId;
  useImperativeHandle(props.ref, () => ({ press, memberId, focus: () => goTo(at) }));

  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const cell = frame.current?.querySelector<HTMLElement>("[tabindex='0']");
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.metaKey || event.altKey) return;
    const column = columns[at.column];
    if (event.key === "Enter" || event.key === " ") {
      if (at.row >= 0 && memberId !== undefined) onOpen(memberId);
      if (at.row < 0 && column?.sort !== undefined) onSort(column);
      event.preventDefault();
      return;
    }
    // `j` and `k` are letters, which can be switched off: the page's shortcuts bring them.
    if (event.key.length === 1) return;
    if (press(event.ctrlKey ? `Ctrl+${event.key}` : event.key)) event.preventDefault();
  };

  const most = Math.max(...rows.slice(0, MOST_LOOKED_AT).map(({ original }) => original.points), 1);
  return (
    <div ref={frame} className="grid-frame" data-stale={props.isStale}>
      <div
        role="grid"
        aria-label="Candidates by rank"
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        aria-busy={props.isStale}
        className="grid"
        data-compact={isCompact}
        style={{
          "--tracks": columns.map(trackOf).join(" "),
          minInlineSize: `${columns.reduce((sum, { rem }) => sum + rem, 0)}rem`,
        }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          wasEntered.current = true;
        }}
      >
        <GridHead columns={columns} sort={props.sort} focused={at.row < 0 ? at.column : -1} onSort={onSort} />
        <div role="rowgroup" className="grid-body" style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <GridRow
              key={index}
              index={index}
              start={start}
              row={rows[index]?.original}
              columns={columns}
              most={most}
              decision={props.marks.get(rows[index]?.original.memberId ?? "")}
              isOpen={props.open !== undefined && rows[index]?.original.memberId === props.open}
              isCut={props.cut !== undefined && rows[index]?.original.rank === props.cut}
              isAt={index === at.row}
              focused={index === at.row ? at.column : -1}
              onOpen={onOpen}
              onEnter={setCursor}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** The strongest candidates give the bars their scale; by whatever the table is sorted, they are near the head or do not matter. */
const MOST_LOOKED_AT = 5000;

function trackOf({ rem, grow }: RankingColumn): string {
  return grow === undefined ? `${rem}rem` : `minmax(${rem}rem, ${grow}fr)`;
}

function withRow(range: Range, row: number): number[] {
  const shown = defaultRangeExtractor(range);
  if (row < 0 || row >= range.count || shown.includes(row)) return shown;
  return [...shown, row].sort((one, other) => one - other);
}
