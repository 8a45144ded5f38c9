import { pipeline, Readable } from "node:stream";
import { constants, createGzip } from "node:zlib";
import { unpacked } from "../../adapters/files/gunzip.ts";
import { EntryLedger } from "../../core/activity/entry-ledger.ts";
import { linePieces, linesIn } from "./line-pieces.ts";
import type { RankingObjects, RankingPorts } from "./ranking-ports.ts";

/** A segment's partial activity is no such thing, or was written by another release. */
class PartialUnreadable extends Error {
  override readonly name = "PartialUnreadable";
  readonly key: string;

  constructor(key: string, options?: ErrorOptions) {
    super(`${key}: the partial activity cannot be read; delete the object and redrive the request`, options);
    this.key = key;
  }
}

/** Key of the partial activity of a segment in the data bucket. */
function partialKey(requestId: string, segment: number): string {
  return `rankings/work/${requestId}/${segment}.ndjson.gz`;
}

/** Scans a segment of the shipments table into a ledger. */
export async function scanSegment(
  shipments: RankingPorts["shipments"],
  segment: number,
  segments: number,
): Promise<EntryLedger> {
  const ledger = new EntryLedger();
  for await (const page of shipments.scan(segment, segments)) for (const each of page) ledger.take(each);
  return ledger;
}

/** The partial activities of one request, an object a segment. */
export class PartialActivities {
  readonly #objects: RankingObjects;
  readonly #requestId: string;

  constructor(objects: RankingObjects, requestId: string) {
    this.#objects = objects;
    this.#requestId = requestId;
  }

  has(segment: number): Promise<boolean> {
    return this.#objects.exists(partialKey(this.#requestId, segment));
  }

  async write(segment: number, ledger: EntryLedger): Promise<void> {
    const gzip = createGzip({ level: constants.Z_BEST_SPEED });
    // What goes wrong is told by whoever reads the stream.
    pipeline(Readable.from(linePieces(ledger.lines())), gzip, () => {});
    await this.#objects.putStream(partialKey(this.#requestId, segment), gzip, "application/gzip");
  }

  /** All segments in one ledger. Throws PartialUnreadable. */
  async merged(segments: number): Promise<EntryLedger> {
    const ledger = new EntryLedger();
    for (let segment = 0; segment < segments; segment++) await this.#takeInto(ledger, segment);
    return ledger;
  }

  async #takeInto(ledger: EntryLedger, segment: number): Promise<void> {
    const key = partialKey(this.#requestId, segment);
    const { chunks } = await this.#objects.open(key);
    for await (const line of linesIn(unpacked(key, chunks))) {
      try {
        ledger.takeLine(line);
      } catch (cause) {
        throw new PartialUnreadable(key, { cause });
      }
    }
  }
}
