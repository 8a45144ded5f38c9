import type { Bucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { FunctionOutside } from "./function-outside.ts";
import { GreenlaneFunction } from "./greenlane-function.ts";
import { inputBucket } from "./input-bucket.ts";
import { onTable, readObjects, readVersions, sendTo, writeObjects } from "./permission.ts";
import { PREFIXES } from "./prefixes.ts";

/** Takes in what users upload: shipments are cut into chunks, everything else goes to the tables and the registry. */
export class Intake extends Construct {
  readonly input: Bucket;
  readonly intakeFile: GreenlaneFunction;

  constructor(scope: Construct, id: string, outside: FunctionOutside) {
    super(scope, id);
    const { settings, keys, queues, storage } = outside;
    const { data, tables } = storage;
    this.input = inputBucket(this, "Input", outside);
    this.intakeFile = new GreenlaneFunction(this, "IntakeFile", {
      name: "intake-file",
      settings,
      keys,
      environment: {
        INPUT_BUCKET: this.input.bucketName,
        DATA_BUCKET: data.bucketName,
        INTAKES_TABLE: tables.intakes.tableName,
        MEMBERS_TABLE: tables.members.tableName,
        CHUNKS_QUEUE_URL: queues.chunks.queue.queueUrl,
        CHUNK_BYTES: String(settings.chunkBytes),
      },
      permissions: [
        ...readVersions(this.input, PREFIXES.incoming),
        // The registry is merged with the snapshot before it.
        ...readObjects(data, PREFIXES.registry),
        ...writeObjects(data, PREFIXES.chunks, PREFIXES.intakes, PREFIXES.registry),
        ...onTable(tables.intakes, "GetItem", "PutItem", "Query", "UpdateItem"),
        ...onTable(tables.members, "BatchWriteItem", "UpdateItem"),
        ...sendTo(queues.chunks.queue),
      ],
      // A file can take all of the function's time, so no other waits behind it. Few at once: each makes hundreds of chunks,
      // and a hundred uploads would only queue up in front of the same scoring.
      source: { queue: queues.uploads.queue, batchSize: 1 },
    });
  }
}
