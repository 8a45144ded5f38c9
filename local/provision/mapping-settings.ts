import * as z from "zod";
import type { Resolver } from "../template/resolver.ts";
import type { Template } from "../template/template.ts";
import { NotLocal, resourcesOf } from "./resources-of.ts";

/** An event source mapping: which function gets the messages of which queue, and how. */
export interface MappingSettings {
  readonly functionName: string;
  readonly queue: string;
  readonly queueArn: string;
  readonly batchSize: number;
  /** How long a batch is filled, seconds; 0 takes what is there. */
  readonly windowSeconds: number;
  /** The most invocations at a time. */
  readonly concurrency: number;
  /** Whether the function's answer names the messages that failed. */
  readonly reportsItemFailures: boolean;
}

/** Lambda's own default for queues. */
const DEFAULT_BATCH_SIZE = 10;

/** All functions share one process here: more at a time would only wait for each other, each with a registry of its own. */
export const MOST_CONCURRENCY = 4;

const mappingSchema = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.coerce.number().default(DEFAULT_BATCH_SIZE),
  MaximumBatchingWindowInSeconds: z.coerce.number().default(0),
  FunctionResponseTypes: z.array(z.string()).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.coerce.number().optional() }).default({}),
  Enabled: z.boolean().default(true),
  FilterCriteria: z.unknown().optional(),
});

/** The enabled event source mappings of a template. Throws Unresolved, NotLocal. */
export function mappingSettings(template: Template, resolver: Resolver): readonly MappingSettings[] {
  return resourcesOf(template, "AWS::Lambda::EventSourceMapping").flatMap(({ logicalId }) => {
    const mapping = mappingSchema.parse(resolver.properties(logicalId, Object.keys(mappingSchema.shape)));
    if (mapping.FilterCriteria !== undefined) throw new NotLocal(logicalId, "filtering of messages");
    if (!mapping.EventSourceArn.startsWith("arn:aws:sqs:")) {
      throw new NotLocal(logicalId, `the event source ${mapping.EventSourceArn}`);
    }
    if (!mapping.Enabled) return [];
    return [
      {
        functionName: lastPart(mapping.FunctionName),
        queue: lastPart(mapping.EventSourceArn),
        queueArn: mapping.EventSourceArn,
        batchSize: mapping.BatchSize,
        windowSeconds: mapping.MaximumBatchingWindowInSeconds,
        concurrency: Math.min(mapping.ScalingConfig.MaximumConcurrency ?? MOST_CONCURRENCY, MOST_CONCURRENCY),
        reportsItemFailures: mapping.FunctionResponseTypes.includes("ReportBatchItemFailures"),
      },
    ];
  });
}

/** The name at the end of an ARN; a name is its own. */
function lastPart(arn: string): string {
  return arn.slice(arn.lastIndexOf(":") + 1);
}
