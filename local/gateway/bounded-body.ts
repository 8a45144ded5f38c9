/** A body that is larger than the service takes. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
  readonly mostBytes: number;

  constructor(mostBytes: number) {
    super(`the request is larger than ${mostBytes} bytes; send it in several`);
    this.mostBytes = mostBytes;
  }
}

/** Reads a body to its end. Throws BodyTooLarge. */
export async function boundedBody(body: AsyncIterable<Uint8Array>, mostBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > mostBytes) throw new BodyTooLarge(mostBytes);
    parts.push(part);
  }
  return Buffer.concat(parts, bytes);
}
