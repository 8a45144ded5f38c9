import type { Intake } from "../../adapters/dynamodb/intake.ts";
import { chunkKey, chunkMessage } from "../chunk-message.ts";
import { encodeChunk } from "../chunk-object.ts";
import { type NumberedPiece, shipmentPieces } from "./cut-shipments.ts";
import type { FileContent } from "./file-content.ts";
import type { IntakePorts } from "./intake-ports.ts";
import { mappingFor } from "./mapping-name.ts";
import { sideBySide } from "./side-by-side.ts";

/** Chunks that are written at once. Each takes its size twice in memory. */
const MOST_PUTS = 4;

/** Messages made at once, of a file that may have many thousand chunks. */
const MESSAGES = 1_000;

/**
 * Cuts a file of shipments into chunk objects and gives their number. Where the file turns out to be broken at its end the objects
 * are there, but nobody is told of them. Throws InputError.
 */
export async function cutIntoChunks(
  content: FileContent,
  { intakeId, key: file, mapping }: Pick<Intake, "intakeId" | "key" | "mapping">,
  { objects, pieceBytes }: Pick<IntakePorts, "objects"> & { readonly pieceBytes: number },
): Promise<number> {
  const { format } = content;
  let chunks = 0;
  const put = async ({ chunk, piece: { bytes, firstLine, names } }: NumberedPiece) => {
    const header = { file, format, mapping, firstLine, names: names === undefined ? null : [...names] };
    await objects.put(chunkKey(intakeId, chunk), encodeChunk({ header, bytes }), "application/octet-stream");
    chunks++;
  };
  const pieces = shipmentPieces(content, {
    file,
    mapping: mappingFor(mapping, "shipment", file),
    pieceBytes,
  });
  await sideBySide(pieces, MOST_PUTS, put);
  return chunks;
}

/** Asks for all chunks of an intake to be scored; whoever scores one that is done passes it over. Throws QueueError. */
export async function sendChunks(
  intakeId: string,
  chunks: number,
  queue: IntakePorts["chunks"],
): Promise<void> {
  for (let from = 0; from < chunks; from += MESSAGES) {
    const count = Math.min(MESSAGES, chunks - from);
    const messages = Array.from({ length: count }, (_, at) => chunkMessage(intakeId, from + at));
    await queue.sendAll(messages.map((message) => JSON.stringify(message)));
  }
}
