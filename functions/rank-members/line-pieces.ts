/** Characters of a piece: enough to be worth a call, little enough to hold several. */
const PIECE = 65_536;

const encoder = new TextEncoder();

/** Lines, each with its end, as bytes in pieces of some size. */
export function* linePieces(lines: Iterable<string>): Generator<Uint8Array> {
  let gathered: string[] = [];
  let length = 0;
  for (const line of lines) {
    gathered.push(line, "\n");
    length += line.length + 1;
    if (length < PIECE) continue;
    yield encoder.encode(gathered.join(""));
    gathered = [];
    length = 0;
  }
  if (length > 0) yield encoder.encode(gathered.join(""));
}

/** The lines in pieces of text; what follows the last line end is none. */
export async function* linesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let rest = "";
  for await (const chunk of chunks) {
    const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
