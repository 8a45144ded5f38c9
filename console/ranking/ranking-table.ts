import {
  type ColumnVisibilityState,
  columnVisibilityFeature,
  createColumnHelper,
  tableFeatures,
  type Updater,
  useTable,
} from "@tanstack/react-table";
import type { CandidateRow } from "../../functions/candidates-api/schemas/candidate-row.ts";
import { COLUMNS, type RankingColumn } from "./columns.tsx";
import { COMPACT_COLUMNS } from "./compact-columns.tsx";

const features = tableFeatures({ columnVisibilityFeature });
const helper = createColumnHelper<typeof features, CandidateRow>();

const definitionsOf = (columns: readonly RankingColumn[]) =>
  helper.columns(columns.map(({ id, title }) => helper.display({ id, header: title, enableHiding: true })));

const WIDE = definitionsOf(COLUMNS);
const COMPACT = definitionsOf(COMPACT_COLUMNS);
const WIDE_BY_ID = new Map(COLUMNS.map((column) => [column.id, column]));
const COMPACT_BY_ID = new Map(COMPACT_COLUMNS.map((column) => [column.id, column]));

interface RankingTable {
  readonly rows: readonly CandidateRow[];
  readonly isCompact: boolean;
  readonly shown: ColumnVisibilityState;
  readonly onShown: (updater: Updater<ColumnVisibilityState>) => void;
}

/** The table's model: which rows, and which columns are shown. Filtering and sorting are the API's. */
export function useRankingTable({ rows, isCompact, shown, onShown }: RankingTable) {
  const table = useTable({
    features,
    columns: isCompact ? COMPACT : WIDE,
    data: rows,
    getRowId: ({ memberId }) => memberId,
    state: { columnVisibility: shown },
    onColumnVisibilityChange: onShown,
  });
  const byId = isCompact ? COMPACT_BY_ID : WIDE_BY_ID;
  const columns = table.getVisibleLeafColumns().flatMap(({ id }) => byId.get(id) ?? []);
  return { columns, rows: table.getRowModel().rows };
}
