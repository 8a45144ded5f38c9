/** A number that the code has and does not export, as the model uses it; a test finds it in the file. */
export interface CodeConstant {
  readonly value: number;
  readonly file: string;
  readonly text: string;
}

/** Constants of the pipeline, by what they are. */
export const CODE = {
  /** Bytes of a chunk that score-chunk reads, scores and writes at once. */
  sliceBytes: {
    value: 65_536,
    file: "functions/score-chunk/score-records.ts",
    text: "const SLICE_BYTES = 65_536;",
  },
  /** Items that one request writes. */
  itemsAWrite: { value: 25, file: "adapters/dynamodb/batch-writer.ts", text: "const MOST_ITEMS = 25;" },
  /** Such requests that one invocation has under way. */
  writesAtOnce: { value: 8, file: "functions/shipments-table.ts", text: "const CONCURRENCY = 8;" },
  /** Candidates that are made into items at once. */
  candidatesAPiece: {
    value: 1_000,
    file: "adapters/dynamodb/rankings-table.ts",
    text: "const PIECE = 1_000;",
  },
  /** Messages of one request, and requests at once. */
  messagesASend: { value: 10, file: "adapters/sqs/queue.ts", text: "entries: 10," },
  sendsAtOnce: { value: 4, file: "adapters/requests/send-in-requests.ts", text: "const MOST_AT_ONCE = 4;" },
  /** Bytes of a part of what the functions, and of what the command, upload. */
  partBytes: {
    value: 5_242_880,
    file: "adapters/s3/object-store.ts",
    text: "const PART_BYTES = 5 * 1_048_576;",
  },
  uploadPartBytes: {
    value: 5_242_880,
    file: "bin/stack/upload-file.ts",
    text: "const PART_BYTES = 5 * 1024 * 1024;",
  },
  /** Chunks of a file at most. */
  mostChunks: {
    value: 100_000,
    file: "functions/intake-file/cut-shipments.ts",
    text: "const MOST_CHUNKS = 100_000;",
  },
  /** Bytes of a content in a ledger, and of a slot of its table of entry numbers, which is at most half full. */
  ledgerRowBytes: { value: 84, file: "core/activity/content-rows.ts", text: "const ROW_BYTES = 84;" },
  ledgerSlotWords: { value: 4, file: "core/records/bytes/byte-map.ts", text: "const SLOT_WORDS = 4;" },
} as const satisfies Readonly<Record<string, CodeConstant>>;
