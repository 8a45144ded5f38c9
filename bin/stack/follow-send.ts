import type { Readable } from "node:stream";
import { type BoundedLine, BoundedLines } from "../../adapters/files/bounded-lines.ts";
import { plural, wholeText } from "../output/number-text.ts";
import { processOutside } from "./outside.ts";
import { type Answer, sendShipments } from "./send-shipments.ts";
import { openStack } from "./stack-adapters.ts";
import { findStack, type StackName } from "./stack-address.ts";

/** Where a command writes. */
interface Outputs {
  readonly answer: (text: string) => Promise<void>;
  readonly remark: (text: string) => Promise<void>;
}

/** A message holds 256 KiB, and the shipment some words around it. */
const MOST_LINE_BYTES = 260_000;

/** Sends the shipments of a stream and writes each score as it comes. False where one was refused or did not come in time. */
export async function followSend(
  input: Readable,
  seconds: number,
  name: StackName,
  { answer, remark }: Outputs,
  outside = processOutside,
): Promise<boolean> {
  const stack = openStack(await findStack(name, outside.environment), outside);
  try {
    const counts = { scored: 0, sent: 0, refused: 0 };
    for await (const told of sendShipments(linesOf(input), stack, outside.sleep, seconds)) {
      counts[told.kind]++;
      if (told.kind === "scored") await answer(`${JSON.stringify(told.stored)}\n`);
      else if (told.kind === "refused") await remark(`line ${told.line}: not sent, ${told.reason}\n`);
      else if (seconds > 0) await remark(`line ${told.line}: no score within ${seconds} seconds\n`);
    }
    await remark(figures(counts));
    return counts.refused === 0 && (seconds === 0 || counts.sent === 0);
  } finally {
    stack.close();
  }
}

function figures({ scored, sent, refused }: Readonly<Record<Answer["kind"], number>>): string {
  const lines = scored + sent + refused;
  return `${plural(lines, "shipment")} = ${wholeText(scored)} scored + ${wholeText(sent)} sent and not waited for + ${wholeText(refused)} refused\n`;
}

async function* linesOf(input: Readable): AsyncGenerator<BoundedLine> {
  const lines = new BoundedLines(MOST_LINE_BYTES);
  for await (const chunk of input) yield* lines.push(Buffer.from(chunk));
  yield* lines.end();
}
