import { CreateQueueCommand, SetQueueAttributesCommand, type SQSClient } from "@aws-sdk/client-sqs";
import * as z from "zod";
import type { Resolver } from "../template/resolver.ts";
import type { Template } from "../template/template.ts";
import { NotLocal, resourcesOf } from "./resources-of.ts";

const queueSchema = z.object({
  VisibilityTimeout: z.coerce.string().optional(),
  MessageRetentionPeriod: z.coerce.string().optional(),
  DelaySeconds: z.coerce.string().optional(),
  ReceiveMessageWaitTimeSeconds: z.coerce.string().optional(),
  MaximumMessageSize: z.coerce.string().optional(),
  RedrivePolicy: z
    .object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() })
    .transform((policy) => JSON.stringify(policy))
    .optional(),
});

/** Makes the queues of a template and sets their attributes; messages of queues that are there stay. Throws Unresolved, NotLocal. */
export async function makeQueues(
  template: Template,
  resolver: Resolver,
  client: SQSClient,
): Promise<readonly string[]> {
  const queues = resourcesOf(template, "AWS::SQS::Queue").map(({ logicalId, resource }) => {
    if (resource.Properties["FifoQueue"] === true)
      throw new NotLocal(logicalId, "a first-in-first-out queue");
    const properties = resolver.properties(logicalId, Object.keys(queueSchema.shape));
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(queueSchema.parse(properties))) {
      if (value !== undefined) attributes[name] = value;
    }
    return { name: resolver.physicalName(logicalId), attributes };
  });
  for (const { name, attributes } of queues) {
    // A queue may name one that comes later as its dead-letter queue: fauxqs looks for it only when a message goes there.
    const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: name }));
    if (Object.keys(attributes).length > 0) {
      await client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: attributes }));
    }
  }
  return queues.map(({ name }) => name);
}
