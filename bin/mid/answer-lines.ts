import type { Readable } from "node:stream";
import { type BoundedLine, BoundedLines } from "../../adapters/files/bounded-lines.ts";
import { writeOut } from "../output/write-out.ts";
import type { Shell } from "../shell.ts";
import type { LineError } from "./line-error.ts";
import { type MidRequest, readMidRequest } from "./mid-request.ts";

/** Longest line read. */
const MOST_BYTES = 1_048_576;

const UNREADABLE: Readonly<Record<"line-too-long" | "invalid-utf8", LineError>> = {
  "line-too-long": { code: "line-too-long", message: "The line is longer than 1 MiB." },
  "invalid-utf8": { code: "invalid-utf8", message: "The line is not UTF-8: save the input as UTF-8." },
};

/** Answers every line of stdin with one line on stdout, in order, in constant memory and at the reader's pace. */
export async function answerLines(
  { stdin, stdout }: Shell,
  answer: (request: MidRequest) => object,
): Promise<void> {
  const lines = new BoundedLines(MOST_BYTES);
  const answers = async (found: readonly BoundedLine[]) => {
    if (found.length > 0)
      await writeOut(stdout, found.map((line) => `${JSON.stringify(answerTo(line, answer))}\n`).join(""));
  };
  for await (const piece of bytesOf(stdin)) await answers(lines.push(piece));
  await answers(lines.end());
}

function answerTo(line: BoundedLine, answer: (request: MidRequest) => object): object {
  if (!line.ok) return { error: UNREADABLE[line.problem] };
  const reading = readMidRequest(line.text);
  return reading.ok ? answer(reading.request) : { error: reading.error };
}

const encoder = new TextEncoder();

async function* bytesOf(stream: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield chunk instanceof Uint8Array ? chunk : encoder.encode(String(chunk));
}
