import type { FieldType } from "./field.ts";

/** Stands between the values of a list inside one cell. */
export const LIST_SEPARATOR = "|";

/**
 * The JSON form of a cell's text, which the field's schema then checks: lists are split, everything else stays text.
 */
export function jsonOfCell(kind: FieldType, text: string): unknown {
  if (kind.type === "identifiers") return parts(text, LIST_SEPARATOR);
  if (kind.type === "entries") return parts(text, LIST_SEPARATOR).map((entry) => entryOf(Object.keys(kind.of), entry));
  return text;
}

/** The text of a value as `jsonOfCell` reads it back; the writer's side of the CSV form. */
export function cellOfJson(kind: FieldType, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (kind.type === "identifiers" && Array.isArray(value)) return value.map(String).join(LIST_SEPARATOR);
  if (kind.type === "entries" && Array.isArray(value)) {
    const names = Object.keys(kind.of);
    return value.map((entry) => names.map((name) => wordOf(entry, name)).join(" ").trimEnd()).join(LIST_SEPARATOR);
  }
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}

function parts(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function entryOf(names: readonly string[], entry: string): Record<string, string> {
  const words = parts(entry, " ");
  const extra = words.slice(names.length);
  const named = names.flatMap((name, at) => {
    const word = words[at];
    return word === undefined ? [] : [[name, at === names.length - 1 ? [word, ...extra].join(" ") : word]];
  });
  return Object.fromEntries(named);
}

function wordOf(entry: unknown, name: string): string {
  if (typeof entry !== "object" || entry === null) return "";
  const value: unknown = Object.entries(entry).find(([key]) => key === name)?.[1];
  if (value === undefined) return "";
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}
