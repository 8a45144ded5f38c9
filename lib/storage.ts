import type { Bucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { Keys } from "./keys.ts";
import { PREFIXES } from "./prefixes.ts";
import { privateBucket } from "./private-bucket.ts";
import type { Settings } from "./settings.ts";
import { Tables } from "./tables.ts";

/**
 * A chunk must be there for as long as a message may name it. A message is gone 14 days after it was sent, dead letter or not;
 * redriven, it is a new one and has 14 days again, and so has that of an upload, which sends those of its chunks. Two rounds of
 * either and a third fit.
 */
const CHUNK_DAYS = 60;
const RANKING_WORK_DAYS = 30;
/** A link to an export opens it for minutes; whoever comes later asks for it anew. */
const EXPORT_DAYS = 1;
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
      // Registry snapshots and policies are kept for good, as every score names the ones that it was made with; and so are plans.
      keepDays: {
        [PREFIXES.chunks]: CHUNK_DAYS,
        [PREFIXES.intakes]: resultsRetentionDays,
        [PREFIXES.rankings]: resultsRetentionDays,
        [PREFIXES.rankingWork]: RANKING_WORK_DAYS,
        [PREFIXES.exports]: EXPORT_DAYS,
      },
    });
    this.tables = new Tables(this, "Tables", keys.data, settings);
  }
}
