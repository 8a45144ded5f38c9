/** A body in AWS's own chunks that is not well formed. */
export class MalformedChunks extends Error {
  override readonly name = "MalformedChunks";

  constructor() {
    super("the body is not in the chunks that its content-encoding promises (aws-chunked)");
  }
}

const LINE_END = "\r\n";

/**
 * The content of a body that was sent with `content-encoding: aws-chunked`: each chunk comes after its length in hexadecimal,
 * perhaps with a signature, and after the last, which is empty, come trailers. Throws MalformedChunks.
 */
export async function* unchunked(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting = Buffer.alloc(0);
  /** Bytes of the current chunk still to come; undefined before a line with a length. */
  let left: number | undefined;
  let ended = false;
  for await (const part of body) {
    // What follows the last chunk are checksums; read to the end all the same, or the connection would break.
    if (ended) continue;
    waiting = waiting.length === 0 ? Buffer.from(part) : Buffer.concat([waiting, part]);
    for (;;) {
      if (left === undefined) {
        const end = waiting.indexOf(LINE_END);
        if (end < 0) break;
        left = lengthIn(waiting.toString("latin1", 0, end));
        waiting = waiting.subarray(end + LINE_END.length);
        ended = left === 0;
        if (ended) break;
      }
      const taken = waiting.subarray(0, left);
      if (taken.length > 0) yield taken;
      waiting = waiting.subarray(taken.length);
      left -= taken.length;
      if (left > 0 || waiting.length < LINE_END.length) break;
      waiting = waiting.subarray(LINE_END.length);
      left = undefined;
    }
  }
  if (!ended) throw new MalformedChunks();
}

function lengthIn(line: string): number {
  const digits = /^[0-9a-f]{1,12}(?=;|$)/i.exec(line)?.[0];
  if (digits === undefined) throw new MalformedChunks();
  return Number.parseInt(digits, 16);
}
