/** What makes a spreadsheet run a cell as a formula (OWASP, CSV injection), full-width forms included. */
const RUNS_AS_FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

const NEEDS_QUOTES = /[",\r\n]/;

/**
 * A value as a cell of a CSV file (RFC 4180). One that a spreadsheet would run as a formula gets an apostrophe in front, which
 * spreadsheets take as the mark of plain text.
 */
export function csvCell(value: string): string {
  const plain = RUNS_AS_FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
