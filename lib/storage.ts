import type { Bucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { Keys } from "./keys.ts";
import { PREFIXES } from "./prefixes.ts";
import { privateBucket } from "./private-bucket.ts";
import type { Settings } from "./settings.ts";
import { Tables } from "./tables.ts";

/**
 * A chunk must be there for as long as its message may come back: 4 days in the queue, 14 in the dead-letter queue, then
 * redriven.
 */
const CHUNK_DAYS = 30;
const RANKING_WORK_DAYS = 30;
const ACCESS_LOG_DAYS = 365;

/** What the functions write and read: the data bucket and the tables; and the log of who reached the buckets. */
export class Storage extends Construct {
  readonly data: Bucket;
  readonly accessLogs: Bucket;
  readonly tables: Tables;

  constructor(scope: Construct, id: string, keys: Keys, settings: Settings) {
    super(scope, id);
    this.accessLogs = privateBucket(this, "AccessLogs", { settings, keepDays: { "": ACCESS_LOG_DAYS } });
    acknowledge(this.accessLogs, {
      "NIST.800.53.R5-S3DefaultEncryptionKMS":
        "S3 delivers access logs only to a bucket that is encrypted with a key of S3's own (AES-256), which this one is.",
    });

    const { resultsRetentionDays } = settings;
    this.data = privateBucket(this, "Data", {
      settings,
      key: keys.data,
      accessLogs: { bucket: this.accessLogs, prefix: "data/" },
      // Registry snapshots and policies are kept for good: every score names the ones that it was made with.
      keepDays: {
        [PREFIXES.chunks]: CHUNK_DAYS,
        [PREFIXES.intakes]: resultsRetentionDays,
        [PREFIXES.rankings]: resultsRetentionDays,
        [PREFIXES.rankingWork]: RANKING_WORK_DAYS,
      },
    });
    this.tables = new Tables(this, "Tables", keys.data, settings);
  }
}
