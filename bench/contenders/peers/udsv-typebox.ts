import { createReadStream } from "node:fs";
import { Type } from "typebox";
import { Compile } from "typebox/compile";
import { inferSchema, initParser, type Parser } from "udsv";
import { COLUMNS, type Column } from "../../task/columns.ts";
import { PlainTask } from "../plain/plain-task.ts";

/** uDSV, which makes an array of texts of every record, and a validator of such arrays that TypeBox compiles. FILE */
const NAME = 7;
const STREET = 8;
const CITY = 9;
const MID = 13;
const ORIGIN = 14;
const EXPORT = 15;
const FAST_LANE = 19;
const VALUE = 20;
const ANOMALIES = 24;

const PATTERNS = {
  country: "[A-Z]{2}",
  number: String.raw`\d+(\.\d+)?`,
  flag: "yes|no",
} as const;

function cellSchema({ required, rule }: Column) {
  const pattern = (form: string) => Type.String({ pattern: required ? `^(${form})$` : `^(${form})?$` });
  switch (rule.type) {
    case "text":
      return Type.String({ minLength: Number(required), maxLength: rule.max });
    case "date":
      return Type.String({ format: "date" });
    case "word":
      return pattern(rule.words.join("|"));
    case "texts":
      return pattern(`[^|]{0,${rule.max}}(\\|[^|]{0,${rule.max}})*`);
    case "country":
    case "number":
    case "flag":
      return pattern(PATTERNS[rule.type]);
  }
}

const validator = Compile(Type.Tuple(COLUMNS.map(cellSchema)));

/** Columns of numbers with the most that each may hold: a pattern knows no bounds. */
const BOUNDS = COLUMNS.flatMap(({ rule }, at) => (rule.type === "number" ? [{ at, most: rule.most }] : []));

function isGood(cells: readonly string[]): boolean {
  return validator.Check(cells) && BOUNDS.every(({ at, most }) => Number(cells[at]) <= most);
}

const task = new PlainTask();
let parser: Parser | undefined;
const takeRow = (cells: string[]) => {
  if (!isGood(cells)) {
    task.rejected++;
    return;
  }
  const [entryNumber = "", version = "", entryDate = "", importerId = ""] = cells;
  task.take({
    entryNumber,
    version: Number(version),
    entryDate,
    importerId,
    manufacturerName: cells[NAME] ?? "",
    manufacturerStreet: cells[STREET] ?? "",
    manufacturerCity: cells[CITY] ?? "",
    manufacturerIdCode: cells[MID] ?? "",
    countryOfOrigin: cells[ORIGIN] ?? "",
    countryOfExport: cells[EXPORT] ?? "",
    isFast: cells[FAST_LANE] === "yes",
    valueUsd: Number(cells[VALUE]),
    anomalyCodes: cells[ANOMALIES] ?? "",
  });
};

for await (const piece of createReadStream(process.argv[2] ?? "", { encoding: "utf8" })) {
  const text = String(piece);
  parser ??= initParser(inferSchema(text));
  parser.chunk<string[]>(text, parser.stringArrs, takeRow);
}
parser?.end();
process.stdout.write(`${JSON.stringify(task.result())}\n`);
