import { Duration } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { FunctionName } from "./setting-schemas.ts";
import type { Settings } from "./settings.ts";
import { encryptedQueue, LONGEST_RETENTION, WorkerQueue } from "./worker-queue.ts";

/**
 * The most that a shipment message may hold. A rejected message quotes it and must fit, too: a quarter of what SQS takes leaves
 * room for the quotation.
 */
const SHIPMENT_MESSAGE_BYTES = 262_144;
/** The most that SQS takes. */
const REJECTED_MESSAGE_BYTES = 1_048_576;

/** All queues: four that functions consume, and the one where bad messages wait for a person. */
export class Queues extends Construct {
  readonly uploads: WorkerQueue;
  readonly chunks: WorkerQueue;
  readonly shipments: WorkerQueue;
  readonly ranking: WorkerQueue;
  /** Shipment messages that can never be scored, with code, reason and the original. */
  readonly rejected: Queue;

  constructor(scope: Construct, id: string, key: IKey, settings: Settings) {
    super(scope, id);
    const worker = (name: string, consumer: FunctionName, limits: { maxMessageBytes?: number } = {}) =>
      new WorkerQueue(this, name, {
        key,
        timeout: Duration.seconds(settings[`${consumer}.timeoutSeconds`]),
        maxReceiveCount: settings.maxReceiveCount,
        ...limits,
      });
    this.uploads = worker("Uploads", "intake-file");
    this.chunks = worker("Chunks", "score-chunk");
    this.shipments = worker("Shipments", "score-shipment", { maxMessageBytes: SHIPMENT_MESSAGE_BYTES });
    this.ranking = worker("Ranking", "rank-members");

    this.rejected = encryptedQueue(this, "Rejected", key, {
      retentionPeriod: LONGEST_RETENTION,
      maxMessageSizeBytes: REJECTED_MESSAGE_BYTES,
    });
    acknowledge(this.rejected, {
      "AwsSolutions-SQS3":
        "No function consumes this queue, so no message of it can fail and need another queue.",
    });
  }

  /** The queues that functions consume, by name. */
  get workers(): Readonly<Record<WorkerName, WorkerQueue>> {
    return { Uploads: this.uploads, Chunks: this.chunks, Shipments: this.shipments, Ranking: this.ranking };
  }
}

export type WorkerName = "Uploads" | "Chunks" | "Shipments" | "Ranking";
