import {
  CreateBucketCommand,
  HeadBucketCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import * as z from "zod";
import type { CorsRule } from "../gateway/cors.ts";
import type { NotificationRule } from "../gateway/notifier.ts";
import type { Resolver } from "../template/resolver.ts";
import type { Template } from "../template/template.ts";
import { NotLocal, resourcesOf } from "./resources-of.ts";

const filterSchema = z.object({
  S3Key: z.object({ Rules: z.array(z.object({ Name: z.string(), Value: z.string() })) }),
});

const notificationsSchema = z.object({
  QueueConfigurations: z
    .array(
      z.object({
        Id: z.string().optional(),
        Event: z.string(),
        Queue: z.string(),
        Filter: filterSchema.optional(),
      }),
    )
    .default([]),
  TopicConfigurations: z.array(z.unknown()).default([]),
  LambdaConfigurations: z.array(z.unknown()).default([]),
});

const corsSchema = z.object({
  CorsRules: z.array(
    z.object({
      AllowedOrigins: z.array(z.string()),
      AllowedMethods: z.array(z.string()),
      AllowedHeaders: z.array(z.string()).default([]),
      ExposedHeaders: z.array(z.string()).default([]),
      MaxAge: z.coerce.number().optional(),
    }),
  ),
});

const bucketSchema = z.object({
  NotificationConfiguration: notificationsSchema.optional(),
  CorsConfiguration: corsSchema.default({ CorsRules: [] }),
});

/** The buckets of a template. */
export interface Buckets {
  readonly rules: readonly NotificationRule[];
  readonly corsRules: readonly CorsRule[];
  /** Those that were not there before. */
  readonly made: ReadonlySet<string>;
}

/** Makes the buckets of a template that are not there yet, and reads whom they notify and which pages may ask them. Throws Unresolved, NotLocal. */
export async function makeBuckets(
  template: Template,
  resolver: Resolver,
  client: S3Client,
): Promise<Buckets> {
  const made = new Set<string>();
  const rules: NotificationRule[] = [];
  const corsRules: CorsRule[] = [];
  for (const { logicalId } of resourcesOf(template, "AWS::S3::Bucket")) {
    const bucket = resolver.physicalName(logicalId);
    const { NotificationConfiguration: configuration, CorsConfiguration } = bucketSchema.parse(
      resolver.properties(logicalId, Object.keys(bucketSchema.shape)),
    );
    if (!(await isThere(client, bucket))) {
      await client.send(new CreateBucketCommand({ Bucket: bucket }));
      made.add(bucket);
    }
    if (configuration !== undefined) rules.push(...rulesOf(logicalId, bucket, configuration));
    corsRules.push(...corsRulesOf(bucket, CorsConfiguration));
  }
  return { rules, corsRules, made };
}

function corsRulesOf(bucket: string, { CorsRules }: z.output<typeof corsSchema>): readonly CorsRule[] {
  return CorsRules.map((rule) => ({
    bucket,
    origins: rule.AllowedOrigins,
    methods: rule.AllowedMethods,
    headers: rule.AllowedHeaders,
    exposed: rule.ExposedHeaders,
    maxAgeSeconds: rule.MaxAge,
  }));
}

function rulesOf(
  logicalId: string,
  bucket: string,
  { QueueConfigurations, TopicConfigurations, LambdaConfigurations }: z.output<typeof notificationsSchema>,
): readonly NotificationRule[] {
  if (TopicConfigurations.length + LambdaConfigurations.length > 0) {
    throw new NotLocal(logicalId, "a notification to anything but a queue");
  }
  return QueueConfigurations.map(({ Id, Event, Queue, Filter }, at) => {
    if (!Event.startsWith("s3:ObjectCreated:")) throw new NotLocal(logicalId, `a notification of ${Event}`);
    const filterOf = (name: string) =>
      Filter?.S3Key.Rules.find((rule) => rule.Name.toLowerCase() === name)?.Value ?? "";
    return {
      id: Id ?? `${logicalId}-${at + 1}`,
      bucket,
      event: Event,
      prefix: filterOf("prefix"),
      suffix: filterOf("suffix"),
      queue: Queue.slice(Queue.lastIndexOf(":") + 1),
    };
  });
}

async function isThere(client: S3Client, bucket: string): Promise<boolean> {
  try {
    await client.send(new HeadBucketCommand({ Bucket: bucket }));
    return true;
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return false;
    throw error;
  }
}
