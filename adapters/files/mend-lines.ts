import { createReadStream } from "node:fs";
import { unpacked } from "./gunzip.ts";
import { LineWriter } from "./line-writer.ts";

/** Writes the lines of a gzip file anew, without those at the places `leaveOut` (from 0) and with `add` behind them. */
export async function mendLines(
  from: string,
  to: string,
  leaveOut: ReadonlySet<number>,
  add: Iterable<string>,
): Promise<void> {
  const writer = new LineWriter(to);
  let place = 0;
  for await (const line of linesOf(unpacked(from, createReadStream(from)))) {
    if (!leaveOut.has(place++)) writer.add(line);
    if (writer.isFull) await writer.flush();
  }
  for (const line of add) {
    writer.add(line);
    if (writer.isFull) await writer.flush();
  }
  await writer.close();
}

/** Lines end with a line feed and nothing else: readline would also cut at U+2028, which JSON may hold as it is. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
