import { type CellRule, COLUMNS, type Column } from "../../task/columns.ts";

/** The conditions under which a record is bad; a cell that holds nothing makes none of them true but the last kind. */
export function badIf(): string[] {
  return COLUMNS.flatMap((column) => [
    ...brokenIf(column),
    ...(column.required ? [`${column.name} IS NULL`] : []),
  ]);
}

function brokenIf({ name, rule }: Column): string[] {
  switch (rule.type) {
    case "text":
      return [longerThan(name, rule)];
    case "country":
      // Letter by letter: between AA and ZZ lies Aa too.
      return [
        `strlen(${name}) <> 2 OR ${name} NOT BETWEEN 'AA' AND 'ZZ' OR ${name}[2:] NOT BETWEEN 'A' AND 'Z'`,
      ];
    case "number":
      return [`${name} < 0 OR ${name} > ${rule.most}`];
    case "word":
      return [`${name} NOT IN (${rule.words.map((word) => `'${word}'`).join(", ")})`];
    case "texts":
      return [
        `(strlen(${name}) > ${rule.max} AND list_max(list_transform(string_split(${name}, '|'), LAMBDA code: length(code))) > ${rule.max})`,
      ];
    case "date":
    case "flag":
      return [];
  }
}

/** Bytes are quicker to count than characters, and never fewer. */
function longerThan(name: string, { max }: CellRule & { type: "text" }): string {
  return `(strlen(${name}) > ${max} AND length(${name}) > ${max})`;
}
