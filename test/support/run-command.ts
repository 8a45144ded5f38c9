import { Readable, Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { runGreenlane } from "../../bin/run-greenlane.ts";

/** What a run of the command left behind. */
export interface CommandRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandInput {
  /** What comes on standard input, in these pieces. */
  readonly stdin?: Iterable<string | Uint8Array>;
  readonly showsProgress?: boolean;
}

/** Runs the command as a user would, with streams in memory and a fixed day. */
export async function runCommand(args: readonly string[], input: CommandInput = {}): Promise<CommandRun> {
  const stdout = new Collector();
  const stderr = new Collector();
  let milliseconds = 0;
  const code = await runGreenlane(args, {
    stdin: Readable.from(input.stdin ?? []),
    stdout,
    stderr,
    showsProgress: input.showsProgress ?? false,
    today: () => "2026-07-01",
    clock: () => {
      milliseconds += 1_000;
      return milliseconds;
    },
  });
  return { code, stdout: await stdout.text(), stderr: await stderr.text() };
}

/** The lines of an output; the last one must have ended. */
export function linesOf(output: string): string[] {
  const lines = output.split("\n");
  if (lines.pop() !== "") throw new Error(`the last line has no end: ${output.slice(-80)}`);
  return lines;
}

/** The values of an output of NDJSON. */
export function valuesOf(output: string): unknown[] {
  return linesOf(output).map((line): unknown => JSON.parse(line));
}

class Collector extends Writable {
  readonly #chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#chunks.push(chunk);
    setImmediate(done);
  }

  async text(): Promise<string> {
    this.end();
    await finished(this);
    return Buffer.concat(this.#chunks).toString("utf8");
  }
}
