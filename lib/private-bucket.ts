import { Duration, Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  type LifecycleRule,
} from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { resourceOf } from "./resource-of.ts";
import type { Settings } from "./settings.ts";
import { removalPolicy } from "./stage.ts";

/** Days for which a replaced or deleted object can be brought back; fewer where the object itself is kept for fewer. */
const SECOND_THOUGHTS = 30;
const ABANDONED_UPLOAD = Duration.days(7);

export interface PrivateBucketProps {
  readonly settings: Settings;
  /** One that CloudFormation chooses, where absent. */
  readonly name?: string;
  /** None: S3's own key, the only one that the delivery of access logs can use. */
  readonly key?: IKey;
  /** Where access is logged; the bucket of the logs itself has none. */
  readonly accessLogs?: AccessLogs;
  /** Days that objects below a prefix are kept; what has none is kept for good. */
  readonly keepDays: Readonly<Record<string, number>>;
}

/** Says that it is no website, which `Bucket` leaves open: what may be undefined there may not be in the CDK's `IBucket`. */
export class PrivateBucket extends Bucket {
  override get isWebsite(): boolean {
    return false;
  }
}

interface AccessLogs {
  readonly bucket: Bucket;
  readonly prefix: string;
}

/** A bucket that nobody outside can see: TLS 1.2 only, encrypted, versioned, each prefix kept as long as it is needed. */
export function privateBucket(scope: Construct, id: string, props: PrivateBucketProps): PrivateBucket {
  const { settings, name, key, accessLogs, keepDays } = props;
  const bucket = new PrivateBucket(scope, id, {
    ...(name === undefined ? {} : { bucketName: name }),
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    removalPolicy: removalPolicy(settings),
    // A bucket key saves a request to KMS for each object.
    ...(key === undefined
      ? { encryption: BucketEncryption.S3_MANAGED }
      : { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }),
    lifecycleRules: [...Object.entries(keepDays).map(expiry), replaced],
  });
  if (accessLogs !== undefined) logAccess(bucket, accessLogs);
  acknowledge(bucket, {
    "NIST.800.53.R5-S3BucketReplicationEnabled":
      "One region by design: S3 keeps an object in three availability zones, versions can be brought back, and whoever uploads keeps the source of everything that is computed. A deployment that must outlive a region adds a replication rule.",
  });
  return bucket;
}

function logAccess(bucket: Bucket, { bucket: logs, prefix }: AccessLogs): void {
  resourceOf(bucket, CfnBucket).loggingConfiguration = {
    destinationBucketName: logs.bucketName,
    logFilePrefix: prefix,
  };
  logs.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("logging.s3.amazonaws.com")],
      actions: ["s3:PutObject"],
      resources: [logs.arnForObjects(`${prefix}*`)],
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(logs).account } },
    }),
  );
}

const replaced: LifecycleRule = {
  id: "replaced",
  // What is left of an object whose every version has expired.
  expiredObjectDeleteMarker: true,
  noncurrentVersionExpiration: Duration.days(SECOND_THOUGHTS),
  abortIncompleteMultipartUploadAfter: ABANDONED_UPLOAD,
};

function expiry([prefix, days]: readonly [string, number]): LifecycleRule {
  const id = `expire ${prefix === "" ? "everything" : prefix}`;
  return {
    id,
    expiration: Duration.days(days),
    // Of two rules S3 follows the shorter.
    ...(days < SECOND_THOUGHTS && { noncurrentVersionExpiration: Duration.days(days) }),
    ...(prefix === "" ? {} : { prefix }),
  };
}
