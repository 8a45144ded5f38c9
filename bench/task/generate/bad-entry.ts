import type { Draws } from "../../../samples/generate/draws.ts";
import { BORDER, type Cells, ENTRY_DATE, IMPORTER, VALUE } from "./new-entry.ts";

const NO_DAYS = ["2025-02-30", "2025-13-01", "2025-00-10", "31.12.2025", "soon"];
const NO_BORDERS = ["atlantis", "eastern"];

/** The ways in which a record goes bad: each is for its own cell alone, and every contender can tell. */
const DAMAGES: readonly ((cells: Cells, draws: Draws) => Cells)[] = [
  (cells, draws) => cells.with(ENTRY_DATE, draws.pick(NO_DAYS)),
  (cells) => cells.with(VALUE, `-${cells[VALUE]}`),
  (cells, draws) => cells.with(VALUE, draws.chance(0.5) ? `USD ${cells[VALUE]}` : `${cells[VALUE]}k`),
  (cells, draws) => cells.with(BORDER, draws.pick(NO_BORDERS)),
  (cells) => cells.with(IMPORTER, ""),
];

/** A good record gone bad. */
export function badEntry(draws: Draws, cells: Cells): Cells {
  return draws.pick(DAMAGES)(cells, draws);
}
