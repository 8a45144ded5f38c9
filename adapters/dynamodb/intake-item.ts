import { INTAKE_STATES, type Intake, type NewIntake, UPLOAD_KINDS } from "./intake.ts";
import { INTAKE_LIST, intakeKey } from "./intakes-keys.ts";
import { type Item, keyItem } from "./item.ts";
import { codeOf, keyOf, numberOf, textOf } from "./item-attributes.ts";

const NONE = { N: "0" };

/** The item of an upload that came in just now. Attributes have the names of the intake's fields. */
export function intakeItem(intake: NewIntake): Item {
  return {
    ...keyItem(intakeKey(intake.intakeId)),
    list: { S: INTAKE_LIST },
    receivedAt: { S: intake.receivedAt },
    kind: { S: intake.kind },
    bucket: { S: intake.bucket },
    key: { S: intake.key },
    version: { S: intake.version },
    bytes: { N: String(intake.bytes) },
    uploadedAt: { S: intake.uploadedAt },
    mapping: { S: intake.mapping },
    registry: { S: intake.registry },
    state: { S: "received" },
    chunks: NONE,
    read: NONE,
    accepted: NONE,
    rejected: NONE,
    rankingId: { S: "" },
  };
}

/** The intake in an item; `chunksDone` stands in another. Throws StoredItemError where it is none. */
export function intakeOf(item: Item, chunksDone: number): Intake {
  return {
    intakeId: keyOf(item).pk,
    kind: codeOf(item, "kind", UPLOAD_KINDS),
    bucket: textOf(item, "bucket"),
    key: textOf(item, "key"),
    version: textOf(item, "version"),
    bytes: numberOf(item, "bytes"),
    uploadedAt: textOf(item, "uploadedAt"),
    receivedAt: textOf(item, "receivedAt"),
    mapping: textOf(item, "mapping"),
    registry: textOf(item, "registry"),
    state: codeOf(item, "state", INTAKE_STATES),
    chunks: numberOf(item, "chunks"),
    chunksDone,
    read: numberOf(item, "read"),
    accepted: numberOf(item, "accepted"),
    rejected: numberOf(item, "rejected"),
    failure:
      item["failureCode"] === undefined
        ? undefined
        : { code: textOf(item, "failureCode"), reason: textOf(item, "failureReason") },
    rankingId: textOf(item, "rankingId"),
  };
}
