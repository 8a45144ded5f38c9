import { SendMessageBatchCommand } from "@aws-sdk/client-sqs";
import { expect, onTestFinished, vi } from "vitest";
import { EventSourceMapping, type MappingPace } from "../../../local/event-source-mapping.ts";
import { LocalFunction } from "../../../local/functions.ts";
import type { Intercept } from "../../../local/gateway/aws-request.ts";
import { QueueReceiver } from "../../../local/mapping/queue-receiver.ts";
import type { MappingSettings } from "../../../local/provision/mapping-settings.ts";
import { makeQueues } from "../../../local/provision/queues.ts";
import type { StackEvent } from "../../../local/stack-event.ts";
import { Resolver } from "../../../local/template/resolver.ts";
import { readTemplate } from "../../../local/template/template.ts";
import { runningGateway } from "./running-gateway.ts";

export interface Record {
  readonly messageId: string;
  readonly body: string;
  readonly attributes: Readonly<{ [name: string]: string }>;
}
export type Handler = (records: readonly Record[]) => unknown;

export const SETTINGS: MappingSettings = {
  functionName: "worker",
  queue: "line",
  queueArn: "arn:aws:sqs:us-east-1:000000000000:line",
  batchSize: 10,
  windowSeconds: 0,
  concurrency: 2,
  reportsItemFailures: true,
};
const PACE: MappingPace = { hiddenSeconds: 10, retrySeconds: 0.02 };

const template = readTemplate({
  Resources: {
    Line: {
      Type: "AWS::SQS::Queue",
      Properties: {
        VisibilityTimeout: 5_400,
        RedrivePolicy: { deadLetterTargetArn: { "Fn::GetAtt": ["Dead", "Arn"] }, maxReceiveCount: 3 },
      },
    },
    Dead: { Type: "AWS::SQS::Queue" },
  },
});

/** Queues `line` and `dead`, and a way to have `line` handed to a handler; all stopped when the test is. */
export async function line(intercept?: Intercept) {
  const { sqs, s3AndSqs, endpoint } = await runningGateway({ intercept });
  await makeQueues(template, new Resolver(template, endpoint), sqs);
  const queueUrl = `${endpoint}/000000000000/line`;
  const progress: StackEvent[] = [];
  const map = (
    handle: Handler,
    settings: Partial<MappingSettings> = {},
    { pace = PACE, timeoutSeconds = 30 }: { pace?: MappingPace; timeoutSeconds?: number } = {},
  ) => {
    const named = {
      folder: "worker",
      functionName: "worker",
      environment: {},
      timeoutSeconds,
      memoryMegabytes: 128,
    };
    const mapping = new EventSourceMapping(
      { ...SETTINGS, ...settings },
      {
        queue: new QueueReceiver(sqs, queueUrl, pace.hiddenSeconds),
        function: new LocalFunction(named, () => (event) => handle(recordsOf(event))),
        pace,
        onProgress: (event) => progress.push(event),
      },
    );
    onTestFinished(() => mapping.stop(0));
    return mapping;
  };
  const send = async (...bodies: string[]) => {
    const Entries = bodies.map((MessageBody, at) => ({ Id: `${at}`, MessageBody }));
    await sqs.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
  };
  const isEmpty = () => {
    expect(s3AndSqs.depth("line")).toEqual({ waiting: 0, inFlight: 0 });
  };
  const isDone = () => vi.waitFor(isEmpty, { timeout: 5_000, interval: 10 });
  return { sqs, s3AndSqs, endpoint, queueUrl, progress, map, send, isDone };
}

function recordsOf(event: unknown): readonly Record[] {
  const { Records }: { Records: readonly Record[] } = JSON.parse(JSON.stringify(event));
  return Records;
}

export const bodies = (records: readonly Record[]) => records.map(({ body }) => body);
export const fail = (...records: readonly Record[]) => ({
  batchItemFailures: records.map(({ messageId }) => ({ itemIdentifier: messageId })),
});
