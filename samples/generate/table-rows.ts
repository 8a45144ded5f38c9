/** The rows of a table written as text, one a line with `|` between the cells; the first line heads the columns. */
export function tableRows(text: string): string[][] {
  const [, ...rows] = text.trim().split("\n");
  return rows.map((row) => row.split("|").map((cell) => cell.trim()));
}
