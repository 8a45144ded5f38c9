/** Stands between the values of a list inside one cell. */
export const LIST_SEPARATOR = "|";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** Whether a text can stand in a cell: no control characters but tabs and line breaks, no halves of characters. */
export function isPlainText(text: string): boolean {
  return text.isWellFormed() && !CONTROL.test(text);
}

/** How many characters a text has: code points, as JSON Schema counts them. */
export function charactersIn(text: string): number {
  let characters = 0;
  for (const _ of text) characters++;
  return characters;
}

/** What of a field's type decides how its values are written: the names in the entries of its list, where it has such. */
interface CellType {
  readonly type: string;
  readonly of?: object;
}

/** The text of a value as a cell: what the field reads back; the writer's side of the CSV form. */
export function cellOfJson({ of }: CellType, value: unknown): string {
  if (Array.isArray(value)) {
    const cells =
      of === undefined ? value.map(wordOf) : value.map((entry) => entryText(Object.keys(of), entry));
    return cells.join(LIST_SEPARATOR);
  }
  return wordOf(value);
}

/** The items of a list in a cell, without blanks round them; empty ones do not count. */
export function parts(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function entryText(names: readonly string[], entry: unknown): string {
  if (typeof entry !== "object" || entry === null) return wordOf(entry);
  const values = new Map<string, unknown>(Object.entries(entry));
  return names
    .map((name) => wordOf(values.get(name)))
    .join(" ")
    .trimEnd();
}

function wordOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "number" ? plainNumber(value) : String(value);
}

/** Below this, JavaScript writes numbers with an exponent. */
const LEAST_PLAIN = 1e-6;
const MOST_PLACES = 20;

function plainNumber(value: number): string {
  return value > 0 && value < LEAST_PLAIN ? value.toFixed(MOST_PLACES) : String(value);
}
