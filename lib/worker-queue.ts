import { Duration } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";

/** The longest that SQS keeps a message. */
export const LONGEST_RETENTION = Duration.days(14);

/**
 * Shorter than that of the dead-letter queue: a message that is moved there keeps its age, and must have days left in which
 * somebody looks at it.
 */
const RETENTION = Duration.days(4);

/** AWS asks for six: a batch is retried by Lambda itself before the queue may hand it to somebody else. */
const TIMEOUTS_INVISIBLE = 6;

/** One data key of KMS serves that long; a request for each batch of messages would cost more than the messages. */
const DATA_KEY_REUSE = Duration.hours(1);

export interface WorkerQueueProps {
  readonly key: IKey;
  /** Timeout of the function that consumes the queue. */
  readonly timeout: Duration;
  /** How often a message is tried before it goes to the dead-letter queue. */
  readonly maxReceiveCount: number;
  /** The largest message that the queue takes, in bytes; what SQS takes where absent. */
  readonly maxMessageBytes?: number;
}

/** A queue that a function consumes, with its dead-letter queue: encrypted, and reached by TLS only. */
export class WorkerQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(
    scope: Construct,
    id: string,
    { key, timeout, maxReceiveCount, maxMessageBytes }: WorkerQueueProps,
  ) {
    super(scope, id);
    this.deadLetters = encryptedQueue(this, "DeadLetters", key, { retentionPeriod: LONGEST_RETENTION });
    this.queue = encryptedQueue(this, "Queue", key, {
      retentionPeriod: RETENTION,
      visibilityTimeout: Duration.seconds(timeout.toSeconds() * TIMEOUTS_INVISIBLE),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount },
      ...(maxMessageBytes === undefined ? {} : { maxMessageSizeBytes: maxMessageBytes }),
    });
  }
}

/** A queue encrypted with a key of ours, and reached by TLS only. */
export function encryptedQueue(
  scope: Construct,
  id: string,
  key: IKey,
  props: NonNullable<ConstructorParameters<typeof Queue>[2]>,
): Queue {
  return new Queue(scope, id, {
    ...props,
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: key,
    dataKeyReuse: DATA_KEY_REUSE,
    enforceSSL: true,
  });
}
