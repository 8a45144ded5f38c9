import * as z from "zod";
import { UPLOAD_KINDS } from "../../../adapters/dynamodb/intake.ts";

/** The most that S3 takes in one request. */
const MOST_BYTES = 5 * 1024 ** 3;

/** A name without folders, which ends as the intake asks for it. */
const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9 ._()-]{0,149}\.(?:csv|tsv|txt|ndjson|jsonl|gz)$/i;

export const uploadKindSchema = z.enum(UPLOAD_KINDS).meta({ id: "UploadKind" });

/** A file that is to be uploaded. */
export const newUploadSchema = z
  .strictObject({
    kind: uploadKindSchema,
    fileName: z
      .string()
      .regex(
        FILE_NAME,
        "it must begin with a letter or digit, hold letters, digits, blanks and . _ ( ) - only, and end in .csv, .tsv, .txt, .ndjson, .jsonl or .gz",
      )
      .meta({ example: "shipments-2026-06.csv.gz" }),
    bytes: z.int().min(1).max(MOST_BYTES),
  })
  .meta({ id: "NewUpload" });

export type NewUpload = z.output<typeof newUploadSchema>;

/** Where the file is to be sent, and how. */
export const uploadSchema = z
  .object({
    url: z.string(),
    method: z.literal("PUT"),
    /** To be sent with it as they are. */
    headers: z.record(z.string(), z.string()),
    key: z.string(),
  })
  .meta({ id: "Upload" });

export type Upload = z.output<typeof uploadSchema>;
