import { closeSync, openSync, readSync } from "node:fs";

/** The limit of reading a file in JavaScript: it finds the ends of lines with Node's own search, and does nothing else. FILE */
const PIECE = 1 << 20;
const LINE_END = 10;

const bytes = Buffer.allocUnsafe(PIECE);
const file = openSync(process.argv[2] ?? "", "r");
let lines = 0;
for (let length = fill(); length > 0; length = fill()) {
  const piece = bytes.subarray(0, length);
  for (let at = piece.indexOf(LINE_END); at >= 0; at = piece.indexOf(LINE_END, at + 1)) lines++;
}
closeSync(file);
process.stdout.write(`${JSON.stringify({ read: lines - 1 })}\n`);

function fill(): number {
  return readSync(file, bytes, 0, PIECE, null);
}
