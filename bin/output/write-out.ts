import type { Writable } from "node:stream";

/** Whoever read the output has gone (`| head`): nothing more is wanted, and nothing is wrong. */
export class BrokenPipe extends Error {
  override readonly name = "BrokenPipe";

  constructor(cause: Error) {
    super("the reader of the output has gone", { cause });
  }
}

/** Keeps a failing stream from ending the process; who writes next is told. */
export function watch(stream: Writable): void {
  stream.on("error", () => {});
}

/** Writes and waits until the stream has taken it, so that a slow reader slows the writer down. Throws BrokenPipe. */
export async function writeOut(stream: Writable, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    if (stream.errored !== null) return reject(failure(stream.errored));
    stream.write(text, (error) => {
      if (error instanceof Error) reject(failure(stream.errored ?? error));
      else resolve();
    });
  });
}

function failure(error: Error): Error {
  return "code" in error && error.code === "EPIPE" ? new BrokenPipe(error) : error;
}
