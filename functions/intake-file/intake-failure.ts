import type { IntakeFailure } from "../../adapters/dynamodb/intake.ts";
import { ObjectMissing, ObjectReplaced } from "../../adapters/s3/object-error.ts";
import { InputError } from "../../core/records/input-error.ts";

/** Why an upload can never be taken in; undefined for errors that may be gone when it is tried again. */
export function failureOf(error: unknown): IntakeFailure | undefined {
  if (error instanceof InputError) return { code: error.code, reason: error.reason };
  if (error instanceof ObjectMissing) return DELETED;
  if (error instanceof ObjectReplaced) return REPLACED;
  return undefined;
}

const DELETED: IntakeFailure = {
  code: "not-found",
  reason: "the object was deleted before it was read; upload it again",
};

const REPLACED: IntakeFailure = {
  code: "replaced",
  reason: "the object was replaced before it was read; the newer upload is an intake of its own",
};
