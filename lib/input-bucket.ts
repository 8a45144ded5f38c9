import { Stack } from "aws-cdk-lib";
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { type Bucket, CfnBucket, HttpMethods } from "aws-cdk-lib/aws-s3";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { FunctionOutside } from "./function-outside.ts";
import { PREFIXES } from "./prefixes.ts";
import { privateBucket } from "./private-bucket.ts";
import { resourceOf } from "./resource-of.ts";
import { uniqueName } from "./unique-name.ts";

/**
 * The bucket that users upload to. It takes objects below `incoming/` only, and announces what arrives there on the queue of
 * uploads.
 */
export function inputBucket(
  scope: Construct,
  id: string,
  { settings, keys, queues, storage }: FunctionOutside,
): Bucket {
  const bucket = privateBucket(scope, id, {
    settings,
    name: inputBucketName(scope),
    key: keys.data,
    accessLogs: { bucket: storage.accessLogs, prefix: "input/" },
    keepDays: { [PREFIXES.incoming]: settings.uploadRetentionDays },
  });
  refuseElsewhere(bucket);
  announceUploads(bucket, queues.uploads.queue);
  return bucket;
}

/** How long a browser goes without asking again whether it may. */
const PREFLIGHT_SECONDS = 3_600;

/**
 * The name of the bucket. Given, and not asked of the bucket: the console's headers name the bucket, and the bucket in turn names
 * the console.
 */
export function inputBucketName(scope: Construct): string {
  return uniqueName(scope, "input");
}

/** Lets scripts of one page, and of no other, put files into the bucket, by addresses that were signed for them. */
export function takeUploadsFrom(bucket: Bucket, pageUrl: string): void {
  bucket.addCorsRule({
    allowedOrigins: [pageUrl],
    allowedMethods: [HttpMethods.PUT],
    allowedHeaders: ["*"],
    maxAge: PREFLIGHT_SECONDS,
  });
}

/** What lay elsewhere would be neither announced nor ever expire: better refused while somebody looks. */
function refuseElsewhere(bucket: Bucket): void {
  bucket.addToResourcePolicy(
    new PolicyStatement({
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ["s3:PutObject"],
      notResources: [bucket.arnForObjects(`${PREFIXES.incoming}*`)],
    }),
  );
}

/**
 * Stated as a property of the bucket. CDK's own `addEventNotification` would deploy one more function, which may change every
 * bucket of the account, to do the same.
 */
function announceUploads(bucket: Bucket, queue: IQueue): void {
  const { policyDependable } = queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("s3.amazonaws.com")],
      actions: ["sqs:SendMessage"],
      resources: [queue.queueArn],
      // Not the bucket's own name: S3 tries the queue when it makes the bucket, so the policy must be there before.
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(bucket).account } },
    }),
  );
  const resource = resourceOf(bucket, CfnBucket);
  if (policyDependable !== undefined) resource.node.addDependency(policyDependable);
  resource.notificationConfiguration = {
    queueConfigurations: [
      {
        event: "s3:ObjectCreated:*",
        queue: queue.queueArn,
        filter: { s3Key: { rules: [{ name: "prefix", value: PREFIXES.incoming }] } },
      },
    ],
  };
}
