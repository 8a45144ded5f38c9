import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { EventBus } from "aws-cdk-lib/aws-events";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Queue } from "aws-cdk-lib/aws-sqs";

/** What a role may do, and on what. */
export interface Permission {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Under which it is allowed, by operator and key of IAM; always, where absent. */
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** A bucket of which not all is named but what lies below prefixes: reported by cdk-nag, and answered where it is used. */
  readonly below?: { readonly bucket: Bucket; readonly prefixes: readonly string[] };
}

/** Actions on a table, one by one; what they need of its key is found from them. */
export function onTable(table: Table, ...actions: readonly TableAction[]): readonly Permission[] {
  const named = { actions: actions.map((action) => `dynamodb:${action}`), resources: [table.tableArn] };
  return [named, ...withKey(table.encryptionKey, actions.some(isWrite) ? WITH_WRITES : READS)];
}

/** Puts items below one partition key of a table, and no others. */
export function putBelow(table: Table, partitionKey: string): readonly Permission[] {
  const below = {
    actions: ["dynamodb:PutItem"],
    resources: [table.tableArn],
    conditions: { "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": [partitionKey] } },
  };
  return [below, ...withKey(table.encryptionKey, WITH_WRITES)];
}

/** Queries an index of a table. */
export function queryIndex(table: Table, index: string): readonly Permission[] {
  const named = { actions: ["dynamodb:Query"], resources: [`${table.tableArn}/index/${index}`] };
  return [named, ...withKey(table.encryptionKey, READS)];
}

export type TableAction =
  | "BatchWriteItem"
  | "DescribeTable"
  | "GetItem"
  | "PutItem"
  | "Query"
  | "Scan"
  | "UpdateItem";

/**
 * Reads objects below prefixes. Listing is part of it: without, S3 calls a missing object a forbidden one, and a function could
 * not tell what it may give up on from what it must try again.
 */
export function readObjects(bucket: Bucket, ...prefixes: readonly string[]): readonly Permission[] {
  return [
    objects(bucket, ["s3:GetObject"], prefixes),
    { actions: ["s3:ListBucket"], resources: [bucket.bucketArn] },
    ...withKey(bucket.encryptionKey, READS),
  ];
}

/** Reads objects below prefixes in the version that an event names. */
export function readVersions(bucket: Bucket, ...prefixes: readonly string[]): readonly Permission[] {
  return [...readObjects(bucket, ...prefixes), objects(bucket, ["s3:GetObjectVersion"], prefixes)];
}

/** Writes objects below prefixes, in one request or in parts. */
export function writeObjects(bucket: Bucket, ...prefixes: readonly string[]): readonly Permission[] {
  return [
    objects(bucket, ["s3:AbortMultipartUpload", "s3:PutObject"], prefixes),
    ...withKey(bucket.encryptionKey, ENVELOPE),
  ];
}

/** Sends messages to a queue. */
export function sendTo(queue: Queue): readonly Permission[] {
  return [
    { actions: ["sqs:SendMessage"], resources: [queue.queueArn] },
    ...withKey(queue.encryptionMasterKey, ENVELOPE),
  ];
}

/** What Lambda needs to poll a queue for a function. */
export function consume(queue: Queue): readonly Permission[] {
  const actions = ["ReceiveMessage", "DeleteMessage", "GetQueueAttributes", "ChangeMessageVisibility"];
  return [
    { actions: actions.map((action) => `sqs:${action}`), resources: [queue.queueArn] },
    ...withKey(queue.encryptionMasterKey, READS),
  ];
}

/** Puts events on a bus; the bus encrypts them itself. */
export function putEvents(bus: EventBus): readonly Permission[] {
  return [{ actions: ["events:PutEvents"], resources: [bus.eventBusArn] }];
}

const READS = ["Decrypt"];
/** A data key is asked for to encrypt, and opened again for the parts of an upload and the entries of a batch. */
const ENVELOPE = ["Decrypt", "GenerateDataKey"];
/** What DynamoDB asks of the caller of a write. */
const WITH_WRITES = [
  "Decrypt",
  "DescribeKey",
  "Encrypt",
  "GenerateDataKey",
  "GenerateDataKeyWithoutPlaintext",
  "ReEncryptFrom",
  "ReEncryptTo",
];

function isWrite(action: TableAction): boolean {
  return action === "BatchWriteItem" || action === "PutItem" || action === "UpdateItem";
}

function withKey(key: IKey | undefined, actions: readonly string[]): readonly Permission[] {
  if (key === undefined) return [];
  return [{ actions: actions.map((action) => `kms:${action}`), resources: [key.keyArn] }];
}

function objects(bucket: Bucket, actions: readonly string[], prefixes: readonly string[]): Permission {
  const resources = prefixes.map((prefix) => bucket.arnForObjects(`${prefix}*`));
  return { actions, resources, below: { bucket, prefixes } };
}
