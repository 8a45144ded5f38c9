import { InputError } from "../../core/records/input-error.ts";
import type { Mapping } from "../../core/records/mapping/mapping.ts";
import { RecordCutter, type RecordPiece } from "../../core/records/record-cutter.ts";
import type { FileContent } from "./file-content.ts";
import { HeaderCheck } from "./header-check.ts";

/** How a file of shipments is cut. */
export interface CutOptions {
  /** Its name, for errors. */
  readonly file: string;
  readonly mapping: Mapping | undefined;
  /** Least bytes of a piece. */
  readonly pieceBytes: number;
  /** A file of more is refused. */
  readonly mostChunks?: number;
}

/** A piece and its number in the file, counted from 0. */
export interface NumberedPiece {
  readonly chunk: number;
  readonly piece: RecordPiece;
}

/** As many as the set of those done can hold (adapters/dynamodb/done-set.ts): at 4 MiB each a file of 400 GB. */
const MOST_CHUNKS = 100_000;

/**
 * Cuts a file of shipments into pieces of whole records, in one pass and constant memory: a piece is made when it is asked for.
 * The same file gives the same pieces. Throws InputError, before the first piece where the header is at fault.
 */
export async function* shipmentPieces(
  { format, blocks }: FileContent,
  { file, mapping, pieceBytes, mostChunks = MOST_CHUNKS }: CutOptions,
): AsyncGenerator<NumberedPiece> {
  const cut: NumberedPiece[] = [];
  let chunk = 0;
  const take = (piece: RecordPiece) => cut.push({ chunk: chunk++, piece });
  const cutter = new RecordCutter(format, mapping?.delimiter ?? ",", pieceBytes, take);
  const header = new HeaderCheck({ kind: "shipment", file, format, mapping });
  for await (const block of blocks) {
    header.push(block);
    cutter.push(block);
    if (cut.length > 0 && !header.isDone) throw headerTooFar(file);
    if (chunk > mostChunks) throw tooLarge(file, mostChunks);
    yield* cut.splice(0);
  }
  header.end();
  cutter.end();
  if (chunk > mostChunks) throw tooLarge(file, mostChunks);
  yield* cut.splice(0);
}

function tooLarge(file: string, mostChunks: number): InputError {
  const reason = `the file makes more than ${mostChunks} chunks; cut it into several files`;
  return new InputError("too-large", file, reason);
}

/** A piece without the header would take its own first line for it. */
function headerTooFar(file: string): InputError {
  return new InputError("empty", file, "the file starts with too many blank lines; remove them");
}
