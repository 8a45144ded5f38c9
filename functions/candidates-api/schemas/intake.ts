import * as z from "zod";
import { INTAKE_STATES } from "../../../adapters/dynamodb/intake.ts";
import { count } from "./amounts.ts";
import { list } from "./list.ts";
import { instant } from "./moments.ts";
import { uploadKindSchema } from "./upload.ts";

/** An upload and how far it is. */
export const intakeSchema = z
  .object({
    intakeId: z.string(),
    kind: uploadKindSchema,
    bucket: z.string(),
    key: z.string(),
    version: z.string(),
    bytes: count,
    uploadedAt: instant,
    receivedAt: instant,
    /** Name of a mapping preset, empty for none. */
    mapping: z.string(),
    /** Version of the registry that it is scored with. */
    registry: z.string(),
    state: z.enum(INTAKE_STATES),
    /** 0 until chunked. */
    chunks: count,
    chunksDone: count,
    /** Records, 0 until scored: accepted + rejected = read. */
    read: count,
    accepted: count,
    rejected: count,
    failure: z.union([z.object({ code: z.string(), reason: z.string() }), z.null()]),
    /** Empty until ranked. */
    rankingId: z.string(),
  })
  .meta({ id: "Intake" });

export type Intake = z.output<typeof intakeSchema>;

/** Newest first. */
export const intakesSchema = z.object({ intakes: list(intakeSchema) }).meta({ id: "Intakes" });

export type Intakes = z.output<typeof intakesSchema>;

/** A record that was not taken, with everything that its sender needs to mend it. */
export const rejectSchema = z
  .object({
    file: z.string(),
    /** First line of the record in its file, counted from 1. */
    line: z.int().min(1),
    /** The field at fault; empty where the record as a whole is. */
    field: z.string(),
    code: z.string(),
    message: z.string(),
    raw: z.string(),
    kind: z.string(),
  })
  .meta({ id: "Reject" });

export type Reject = z.output<typeof rejectSchema>;

export const rejectsSchema = z
  .object({
    rejects: list(rejectSchema),
    /** How many the intake has; as many may not be listed here. */
    total: count,
  })
  .meta({ id: "Rejects" });

export type Rejects = z.output<typeof rejectsSchema>;
