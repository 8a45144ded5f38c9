import type { FieldType } from "./field.ts";

/** What a cell of a type must be, worded to follow its name. */
export function expectation(kind: FieldType): string {
  switch (kind.type) {
    case "date":
      return "is not a day of the calendar from 1970 to 2199, written YYYY-MM-DD";
    case "country":
      return "is not a two-letter country code";
    case "decimal":
      return `is not a plain number from 0 to ${kind.most}`;
    case "flag":
      return "is neither yes nor no";
    case "code":
      return `is none of ${Object.keys(kind.codes).join(", ")}`;
    case "identifier":
    case "text":
      return `is not text of at most ${kind.max} characters`;
    case "identifiers":
      return `is not a list, | between its items, each of at most ${kind.max} characters`;
    case "entries":
      return `is not a list, | between its entries, each: ${Object.keys(kind.of).join(" ")}`;
  }
}
