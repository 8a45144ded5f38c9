import type { Readable } from "node:stream";
import { type BoundedLine, BoundedLines } from "../../adapters/files/bounded-lines.ts";
import { processOutside } from "./outside.ts";
import { sendShipments } from "./send-shipments.ts";
import { openStack } from "./stack-adapters.ts";
import { findStack, type StackName } from "./stack-address.ts";

/** Where a command writes. */
interface Outputs {
  readonly answer: (text: string) => Promise<void>;
  readonly remark: (text: string) => Promise<void>;
}

/** A message holds 256 KiB, and the shipment some words around it. */
const MOST_LINE_BYTES = 260_000;

/** Sends the shipments of a stream and writes each score as it comes. False where one did not come in time. */
export async function followSend(
  input: Readable,
  seconds: number,
  name: StackName,
  { answer, remark }: Outputs,
  outside = processOutside,
): Promise<boolean> {
  const stack = openStack(await findStack(name, outside.environment), outside);
  try {
    let wentWell = true;
    for await (const { line, problem, stored } of sendShipments(
      linesOf(input),
      stack,
      outside.sleep,
      seconds,
    )) {
      if (stored !== undefined) await answer(`${JSON.stringify(stored)}\n`);
      else if (problem !== undefined) {
        wentWell = false;
        await remark(
          `line ${line}: not sent (${problem}); a shipment is one line of UTF-8 of at most 256 KiB\n`,
        );
      } else if (seconds > 0) {
        wentWell = false;
        await remark(
          `line ${line}: no score within ${seconds} seconds; if the shipment is wrong, the rejected queue says why\n`,
        );
      }
    }
    return wentWell;
  } finally {
    stack.close();
  }
}

async function* linesOf(input: Readable): AsyncGenerator<BoundedLine> {
  const lines = new BoundedLines(MOST_LINE_BYTES);
  for await (const chunk of input) yield* lines.push(Buffer.from(chunk));
  yield* lines.end();
}
