import { createReadStream } from "node:fs";
import { inferSchema, initParser, type Parser } from "udsv";

/** uDSV alone: an array of texts of every record, and nothing else. FILE */
let read = 0;
let cells = 0;
let parser: Parser | undefined;
const takeRow = (row: readonly string[]) => {
  read++;
  cells += row.length;
};
for await (const piece of createReadStream(process.argv[2] ?? "", { encoding: "utf8" })) {
  const text = String(piece);
  parser ??= initParser(inferSchema(text));
  parser.chunk<string[]>(text, parser.stringArrs, takeRow);
}
parser?.end();
process.stdout.write(`${JSON.stringify({ read, cells })}\n`);
