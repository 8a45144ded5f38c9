/** The kinds of upload, as they stand in the keys of uploaded objects: `incoming/<kind>/`. */
export const UPLOAD_KINDS = ["shipments", "members", "operators", "incidents", "validations"] as const;

export type UploadKind = (typeof UPLOAD_KINDS)[number];

/** How far an intake is; intake-transition.ts says which state follows which. */
export const INTAKE_STATES = ["received", "failed", "chunked", "scored", "ranked"] as const;

export type IntakeState = (typeof INTAKE_STATES)[number];

/** Why an upload could not be read: the code and message of its InputError. */
export interface IntakeFailure {
  readonly code: string;
  readonly reason: string;
}

/** An upload as it arrives. */
export interface NewIntake {
  readonly intakeId: string;
  readonly kind: UploadKind;
  readonly bucket: string;
  readonly key: string;
  /** The object's versionId; its ETag where the bucket keeps no versions. */
  readonly version: string;
  readonly bytes: number;
  /** ISO 8601, UTC, with milliseconds; so is `receivedAt`. */
  readonly uploadedAt: string;
  readonly receivedAt: string;
  /** Name of a mapping preset, empty for none. */
  readonly mapping: string;
  /** The registry version that all its chunks are scored with. */
  readonly registry: string;
}

/** An upload and how far it is. */
export interface Intake extends NewIntake {
  readonly state: IntakeState;
  /** 0 until chunked. */
  readonly chunks: number;
  readonly chunksDone: number;
  /** Records of the whole file, 0 until scored: accepted + rejected = read. */
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly failure: IntakeFailure | undefined;
  /** Empty until ranked. */
  readonly rankingId: string;
}

/** The chunks of an intake and how many are done. */
export interface Progress {
  /** 0 until chunked. */
  readonly chunks: number;
  readonly done: number;
}

/** What a chunk held: accepted + rejected = read. */
export interface ChunkCounts {
  /** Counted from 0. */
  readonly chunk: number;
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
}
