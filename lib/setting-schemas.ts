import * as z from "zod";

/** The functions, by the names of their folders. */
export const FUNCTIONS = [
  "intake-file",
  "score-chunk",
  "score-shipment",
  "rank-members",
  "candidates-api",
] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

/** Retentions that CloudWatch Logs knows, in days; any other fails when deployed. */
const LOG_RETENTIONS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];
const MEMORY = { from: 128, to: 10_240 };
/** Lambda's own limit. */
const TIMEOUT = { from: 1, to: 900 };
/** An event source of a queue takes no limit below two. */
const CONCURRENCY = { from: 2, to: 1_000 };
/** An HTTP API waits 30 seconds for an answer; a second is left to say that it took too long. */
const API_TIMEOUT = { from: 1, to: 29 };
const API_CONCURRENCY = { from: 1, to: 1_000 };
/** What is more, intake-file refuses: a few chunks are in its memory at once. */
const CHUNK_BYTES = { from: 65_536, to: 8_388_608 };
const DAYS = { from: 30, to: 36_500 };
const AGE = { from: 1, to: 1_209_600 };
const COUNT = { from: 1, to: 1_000_000_000 };
/** As far as an alarm of CloudWatch looks back, in hours; 0 for no alarm. */
const LOOK_BACK = { from: 0, to: 168 };
const PERCENT = { from: 1, to: 100 };
const LATENCY_MS = { from: 1, to: 30_000 };

/** Each setting's schema; its description completes the sentence "must be ...". Meanings stand in the README. */
export const SETTINGS = {
  stackName: matching(
    /^$|^[A-Za-z][A-Za-z0-9-]{0,59}$/,
    "a letter, then up to 59 letters, digits and hyphens, or empty for Greenlane- and the stage",
  ),
  stage: one("dev", "test", "prod"),
  alarmEmail: matching(/^$|^[^\s@]+@[^\s@]+$/, "an e-mail address, or empty for none"),
  logLevel: one("DEBUG", "INFO", "WARN", "ERROR"),
  logRetentionDays: z
    .preprocess(
      fromText,
      z.int().refine((days) => LOG_RETENTIONS.includes(days)),
    )
    .describe(`one of the days that CloudWatch Logs keeps: ${LOG_RETENTIONS.join(", ")}`),
  uploadRetentionDays: whole(DAYS),
  resultsRetentionDays: whole(DAYS),
  rankingSchedule: matching(
    /^(cron|rate)\([^()]+\)$/,
    "cron(...) or rate(...), as EventBridge Scheduler reads it",
  ),
  rankingTimeZone: matching(
    /^[A-Za-z]+([/_+-][A-Za-z0-9]+)*$/,
    "the name of a time zone, like UTC or America/New_York",
  ),
  policyKey: matching(/^$|^policy\/[A-Za-z0-9._/-]+$/, "a key below policy/ of the data bucket, or empty"),
  consoleDomain: matching(
    /^$|^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
    "a host name in small letters, like candidates.example.org, or empty for CloudFront's own",
  ),
  consoleCertificateArn: matching(
    /^$|^arn:aws:acm:us-east-1:\d{12}:certificate\/[0-9a-f-]+$/,
    "the ARN of a certificate of ACM in us-east-1, where CloudFront looks for it, or empty",
  ),
  chunkBytes: whole(CHUNK_BYTES),
  entriesASegment: whole({ from: 1_000, to: 100_000_000 }),
  maxReceiveCount: whole({ from: 1, to: 1_000 }),
  reserveConcurrency: z.preprocess(fromText, z.boolean()).describe("true or false"),
  "intake-file.memoryMb": whole(MEMORY),
  "intake-file.timeoutSeconds": whole(TIMEOUT),
  "intake-file.concurrency": whole(CONCURRENCY),
  "score-chunk.memoryMb": whole(MEMORY),
  "score-chunk.timeoutSeconds": whole(TIMEOUT),
  "score-chunk.concurrency": whole(CONCURRENCY),
  "score-shipment.memoryMb": whole(MEMORY),
  "score-shipment.timeoutSeconds": whole(TIMEOUT),
  "score-shipment.concurrency": whole(CONCURRENCY),
  "rank-members.memoryMb": whole(MEMORY),
  "rank-members.timeoutSeconds": whole(TIMEOUT),
  "rank-members.concurrency": whole(CONCURRENCY),
  "candidates-api.memoryMb": whole(MEMORY),
  "candidates-api.timeoutSeconds": whole(API_TIMEOUT),
  "candidates-api.concurrency": whole(API_CONCURRENCY),
  "alarms.uploadsAgeSeconds": whole(AGE),
  "alarms.chunksAgeSeconds": whole(AGE),
  "alarms.shipmentsAgeSeconds": whole(AGE),
  "alarms.rankingAgeSeconds": whole(AGE),
  "alarms.rankingMissingHours": whole(LOOK_BACK),
  "alarms.rejectedMessages": whole(COUNT),
  "alarms.rejectsPercent": whole(PERCENT),
  "alarms.functionErrors": whole(COUNT),
  "alarms.functionThrottles": whole(COUNT),
  "alarms.durationPercent": whole(PERCENT),
  "alarms.tableThrottles": whole(COUNT),
  "alarms.apiErrors": whole(COUNT),
  "alarms.apiLatencyMs": whole(LATENCY_MS),
};

function whole({ from, to }: { readonly from: number; readonly to: number }) {
  return z.preprocess(fromText, z.int().min(from).max(to)).describe(`a whole number from ${from} to ${to}`);
}

function one<const T extends readonly [string, ...string[]]>(...values: T) {
  return z.enum(values).describe(values.join(" or "));
}

function matching(pattern: RegExp, description: string) {
  return z.string().regex(pattern).describe(description);
}

/** `-c name=value` gives every value as text. */
function fromText(value: unknown): unknown {
  if (value === "true" || value === "false") return value === "true";
  return typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
}
