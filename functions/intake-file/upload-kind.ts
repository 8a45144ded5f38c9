import { type IntakeFailure, UPLOAD_KINDS, type UploadKind } from "../../adapters/dynamodb/intake.ts";
import type { RecordKind } from "../../core/records/kinds.ts";

/** The kind of record that an upload of a kind holds. */
export const RECORD_KINDS = {
  shipments: "shipment",
  members: "member",
  operators: "operator",
  incidents: "incident",
  validations: "validation",
} as const satisfies Record<UploadKind, RecordKind>;

const FOLDER = "incoming";
/** `.gz` stands behind another, or alone: then the file is known by what is in it. */
const ENDINGS: readonly string[] = ["csv", "tsv", "txt", "ndjson", "jsonl", "gz"];

/** An intake has to have a kind; its failure says that nobody knows this one's. */
const KIND_OF_UNKNOWN: UploadKind = "shipments";

const UNKNOWN_KIND: IntakeFailure = {
  code: "unknown-kind",
  reason: `upload the file under one of ${UPLOAD_KINDS.map((kind) => `${FOLDER}/${kind}/`).join(", ")}`,
};

const UNKNOWN_FORMAT: IntakeFailure = {
  code: "unknown-format",
  reason: `the file's name must end in one of ${ENDINGS.map((ending) => `.${ending}`).join(", ")}`,
};

/** What the key of an upload says that it is, and why that cannot be taken in. */
export interface UploadPlace {
  readonly kind: UploadKind;
  readonly failure: IntakeFailure | undefined;
}

/** Reads a key `incoming/<kind>/<name>`; the name may have folders before it. */
export function uploadPlace(key: string): UploadPlace {
  const [folder, name, ...rest] = key.split("/");
  const kind = UPLOAD_KINDS.find((known) => known === name);
  if (folder !== FOLDER || kind === undefined || rest.length === 0) {
    return { kind: KIND_OF_UNKNOWN, failure: UNKNOWN_KIND };
  }
  const ending = key.slice(key.lastIndexOf(".") + 1).toLowerCase();
  return { kind, failure: ENDINGS.includes(ending) ? undefined : UNKNOWN_FORMAT };
}
