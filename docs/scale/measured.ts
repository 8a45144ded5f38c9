import * as z from "zod";
import measuredDocument from "./measured.json" with { type: "json" };

const figure = z.number().min(0);

/** What `docs/scale/measure-inputs.ts` measures, on generated shipments. */
export const measuredSchema = z.strictObject({
  /** `YYYY-MM-DD`. */
  on: z.string(),
  node: z.string(),
  processor: z.string(),
  rows: z.int().min(1),
  members: z.int().min(1),
  seed: z.int(),
  /** Bytes and shares; they do not hang on the machine. */
  sizes: z.strictObject({
    bytesARow: figure,
    /** Of all rows. */
    acceptedShare: figure,
    /** Different contents, of accepted rows; and entries, of contents. */
    contentShare: figure,
    entryShare: figure,
    rejectBytesAReject: figure,
    /** Compressed, of an accepted row. */
    scoredBytesARow: figure,
    /** Of a shipment in its table. */
    itemBytes: figure,
    itemWriteUnits: figure,
    entryNumberBytes: figure,
    /** Compressed, of a content in a partial ledger. */
    partialBytes: figure,
    /** Of a candidate in its table; and of its line in the ranking's largest file. */
    candidateBytes: figure,
    candidateWriteUnits: figure,
    candidateLineBytes: figure,
    /** Of a member's profile in its table. */
    profileBytes: figure,
    /** Of all rows, those of the importer with most. */
    busiestImporterShare: figure,
  }),
  /** Seconds of the processor for a million of them. */
  secondsAMillion: z.strictObject({
    cutRows: figure,
    scoredRows: figure,
    scannedContents: figure,
    partialContents: figure,
    mergedContents: figure,
    foldedEntries: figure,
    rankedMembers: figure,
    publishedCandidates: figure,
  }),
});

export type Measured = z.output<typeof measuredSchema>;

/** What was measured last. */
export const MEASURED = measuredSchema.parse(measuredDocument);
