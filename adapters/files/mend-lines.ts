import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { LineWriter } from "./line-writer.ts";

/** Writes the lines of a gzip file anew, without those at the places `leaveOut` (from 0) and with `add` behind them. */
export async function mendLines(
  from: string,
  to: string,
  leaveOut: ReadonlySet<number>,
  add: Iterable<string>,
): Promise<void> {
  const writer = new LineWriter(to);
  const lines = createInterface({
    input: createReadStream(from).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let place = 0;
  for await (const line of lines) {
    if (!leaveOut.has(place++)) writer.add(line);
    await writer.flush();
  }
  for (const line of add) {
    writer.add(line);
    await writer.flush();
  }
  await writer.close();
}
