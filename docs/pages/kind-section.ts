import type { Field, FieldType } from "../../core/records/field.ts";
import { FIELD_TABLES, type RecordKind } from "../../core/records/kinds.ts";
import { code, table } from "./markdown.ts";
import { ABOUT_KINDS } from "./record-kinds.ts";

/** Every field of a kind. */
export function kindSection(kind: RecordKind): string[] {
  const fields = Object.entries<Field>(FIELD_TABLES[kind]);
  const head = ["field", "type", "required", "what it is", "unit", "other column names", "example", "source"];
  return [
    `## ${kind}`,
    ABOUT_KINDS[kind],
    table(head, fields.map(fieldRow)),
    ...fields.flatMap(([name, { kind: type }]) => [...codesOf(name, type), ...entriesOf(name, type)]),
  ];
}

function fieldRow([name, field]: readonly [string, Field]): string[] {
  const { kind, required, doc, unit = "", aliases, example, source = "" } = field;
  return [
    code(name),
    typeText(kind),
    required ? "yes" : "",
    doc,
    unit,
    aliases.join(", "),
    code(example),
    source,
  ];
}

function typeText(kind: FieldType): string {
  switch (kind.type) {
    case "identifier":
    case "text":
      return `${kind.type}, at most ${kind.max} characters`;
    case "identifiers":
      return `${kind.type}, each at most ${kind.max} characters`;
    case "decimal":
      return `decimal, ${kind.decimals} places, at most ${kind.most.toLocaleString("en")}`;
    default:
      return kind.type;
  }
}

/** The words of a field of type `code`, with their other spellings. */
function codesOf(name: string, kind: FieldType): string[] {
  if (kind.type !== "code") return [];
  const words = Object.entries(kind.codes).map(([word, spellings]) =>
    spellings.length === 0 ? code(word) : `${code(word)} (${spellings.join(", ")})`,
  );
  return [`Words of ${code(name)}, with other spellings that are read: ${words.join("; ")}.`];
}

/** The cells of a field of type `entries`. */
function entriesOf(name: string, kind: FieldType): string[] {
  if (kind.type !== "entries") return [];
  const cells = Object.entries(kind.of).map(([cell, { kind: type, required, doc, example }]) => {
    const words = type.type === "code" ? `; one of ${Object.keys(type.codes).map(code).join(", ")}` : "";
    return [code(cell), type.type, required ? "yes" : "", `${doc.replace(/\.$/, "")}${words}`, code(example)];
  });
  return [
    `Cells of an entry of ${code(name)}, in this order:`,
    table(["cell", "type", "required", "what it is", "example"], cells),
  ];
}
