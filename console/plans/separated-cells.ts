const SEPARATORS = ["\t", ";", ","] as const;

/** A line of a text with its cells trimmed. */
export interface CellLine {
  /** Counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The cells of what was pasted from a spreadsheet (tabs) or a CSV file (commas or semicolons, quotes as RFC 4180 has them). Line
 * breaks inside quotes are not read: no name of an office holds one. Blank lines are left out.
 */
export function separatedCells(text: string): CellLine[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const head = lines.find((line) => line.trim() !== "") ?? "";
  const separator = SEPARATORS.find((candidate) => head.includes(candidate)) ?? ",";
  return lines
    .map((line, place) => ({ line: place + 1, cells: cellsOf(line, separator) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
}

function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (const character of line) {
    // A doubled quote leaves the quotes and enters them again: the separator behind it is seen right.
    if (character === '"') quoted = !quoted;
    if (character === separator && !quoted) {
      cells.push(unquoted(cell));
      cell = "";
    } else {
      cell += character;
    }
  }
  return [...cells, unquoted(cell)];
}

function unquoted(cell: string): string {
  const trimmed = cell.trim();
  return trimmed.startsWith('"') && trimmed.endsWith('"') && trimmed.length > 1
    ? trimmed.slice(1, -1).replaceAll('""', '"').trim()
    : trimmed;
}
