import type { FieldType } from "../field.ts";

/** What keeps a JSON value from being that of a field, worded to follow the field's name; undefined where nothing does. */
export function jsonMisfit(kind: FieldType, value: unknown): string | undefined {
  switch (typeof value) {
    case "string":
      return undefined;
    case "number":
      return numberMisfit(kind, value);
    case "boolean":
      return kind.type === "flag" ? undefined : `is ${value}, which it cannot be`;
    default:
      return listMisfit(kind, value);
  }
}

function numberMisfit({ type }: FieldType, value: number): string | undefined {
  if (type === "decimal" || type === "flag" || type === "code") return undefined;
  if (type !== "identifier" && type !== "text") return "is a number, which it cannot be";
  return Number.isSafeInteger(value) ? undefined : "is a number that is not exact; write it in quotes";
}

function listMisfit(kind: FieldType, value: unknown): string | undefined {
  if (!Array.isArray(value)) return "is an object, which it cannot be";
  switch (kind.type) {
    case "identifiers":
      return value.every((item) => typeof item === "string")
        ? undefined
        : "is a list of something else than texts";
    case "entries":
      return value.every(isFlat) ? undefined : "is a list of something else than flat objects";
    default:
      return "is a list, which it cannot be";
  }
}

function isFlat(entry: unknown): boolean {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return false;
  return Object.values(entry).every((value) => typeof value !== "object" || value === null);
}
