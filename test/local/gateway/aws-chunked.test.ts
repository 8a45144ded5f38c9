import fc from "fast-check";
import { expect, test } from "vitest";
import { MalformedChunks, unchunked } from "../../../local/gateway/aws-chunked.ts";

async function* cut(bytes: Uint8Array, pieces: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const piece of pieces) {
    yield bytes.subarray(from, from + piece);
    from += piece;
  }
  yield bytes.subarray(from);
}

async function contentOf(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(unchunked(body)));
}

test("gives the content of any chunks, however the bytes arrive", async () => {
  const chunk = fc.uint8Array({ minLength: 1, maxLength: 40 });
  const pieces = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(chunk, { maxLength: 5 }),
      pieces,
      fc.boolean(),
      async (chunks, cuts, isSigned) => {
        const signature = isSigned ? ";chunk-signature=0055aa" : "";
        const framed = chunks.flatMap((bytes) => [
          Buffer.from(`${bytes.length.toString(16)}${signature}\r\n`),
          bytes,
          Buffer.from("\r\n"),
        ]);
        const end = Buffer.from(`0${signature}\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n`);
        const body = Buffer.concat([...framed, end]);
        expect(await contentOf(cut(body, cuts))).toEqual(Buffer.concat(chunks));
      },
    ),
  );
});

test.for(["", "5\r\nhello\r\n", "5\r\nhel", "hello\r\n", "-1\r\n"])("refuses %j", async (text) => {
  await expect(contentOf(cut(Buffer.from(text), []))).rejects.toThrow(MalformedChunks);
});
