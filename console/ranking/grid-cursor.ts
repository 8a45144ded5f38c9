/** Where the keyboard is in the grid. Row -1 is the head. */
export interface Cursor {
  readonly row: number;
  readonly column: number;
}

/** How large the grid is, and how many rows a page of it has. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

type Move = (cursor: Cursor, size: GridSize) => Cursor;

const FIRST: Move = ({ row }) => ({ row, column: 0 });
const LAST: Move = ({ row }, { columns }) => ({ row, column: columns - 1 });

const down =
  (rows: (size: GridSize) => number): Move =>
  ({ row, column }, size) => ({ row: row + rows(size), column });

const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: down(() => 1),
  ArrowUp: down(() => -1),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  PageDown: down(({ page }) => page),
  PageUp: ({ row, column }, { page }) => ({ row: row < 0 ? row : Math.max(row - page, 0), column }),
  Home: FIRST,
  End: LAST,
  "Ctrl+Home": () => ({ row: 0, column: 0 }),
  "Ctrl+End": ({ column }, { rows }) => ({ row: rows - 1, column }),
  j: down(() => 1),
  k: ({ row, column }) => ({ row: Math.max(row - 1, 0), column }),
};

/** Where a key leads, within the grid; undefined for keys that do not move. After the ARIA pattern of a grid, and `j`, `k`. */
export function moved(key: string, cursor: Cursor, size: GridSize): Cursor | undefined {
  const to = MOVES[key]?.(cursor, size);
  return to && within(to, size);
}

/** The nearest place that the grid has. */
export function within({ row, column }: Cursor, { rows, columns }: GridSize): Cursor {
  return {
    row: Math.max(-1, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  };
}
