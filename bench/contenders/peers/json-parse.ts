import { createReadStream } from "node:fs";

/** JSON.parse alone: the lines of an NDJSON file parsed, and nothing done with what comes of it. FILE */
let read = 0;
let rest = "";
for await (const piece of createReadStream(process.argv[2] ?? "", { encoding: "utf8" })) {
  const lines = (rest + String(piece)).split("\n");
  rest = lines.pop() ?? "";
  for (const line of lines) {
    JSON.parse(line);
    read++;
  }
}
process.stdout.write(`${JSON.stringify({ read })}\n`);
