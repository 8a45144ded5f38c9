import type { Intake, IntakeFailure, NewIntake } from "../../adapters/dynamodb/intake.ts";
import type { ObjectState, OpenObject } from "../../adapters/s3/object-store.ts";
import type { Incident } from "../../core/records/fields/incident.ts";
import type { Member } from "../../core/records/fields/member.ts";
import type { Validation } from "../../core/records/fields/validation.ts";
import type { SnapshotRecords } from "../../core/registry/snapshot.ts";

/** The book of intakes. */
export interface IntakeBook {
  get(intakeId: string): Promise<Intake | undefined>;
  /** The one received first stands and is returned. */
  receive(intake: NewIntake): Promise<Intake>;
  markChunked(intakeId: string, chunks: number): Promise<unknown>;
  recordChunk(
    intakeId: string,
    counts: {
      readonly chunk: number;
      readonly read: number;
      readonly accepted: number;
      readonly rejected: number;
    },
  ): Promise<unknown>;
  finish(intakeId: string): Promise<unknown>;
  fail(intakeId: string, failure: IntakeFailure): Promise<void>;
}

/** The bucket that users upload to. */
export interface UploadedObjects {
  readonly bucket: string;
  open(key: string, state: ObjectState): Promise<OpenObject>;
}

/** Our own bucket. */
export interface DataObjects {
  put(key: string, body: Uint8Array | string, contentType: string): Promise<void>;
}

/** Where what is known of members goes. Writing a record again changes nothing. */
export interface MemberRecords {
  putMembers(records: readonly Member[], uploadedAt: string): Promise<void>;
  putIncidents(records: readonly Incident[]): Promise<void>;
  putValidations(records: readonly Validation[]): Promise<void>;
}

/** The registry that shipments are scored with. */
export interface Registries {
  current(): Promise<string>;
  merge(records: SnapshotRecords): Promise<string>;
}

/** What taking in a file needs of the services. */
export interface IntakePorts {
  readonly intakes: IntakeBook;
  readonly uploads: UploadedObjects;
  readonly objects: DataObjects;
  readonly chunks: { sendAll(bodies: readonly string[]): Promise<void> };
  readonly members: MemberRecords;
  readonly registries: Registries;
}
