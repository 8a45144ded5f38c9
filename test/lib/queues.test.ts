import { describe, expect, test } from "vitest";
import { referenced, resources } from "./resources.ts";
import { synthesised } from "./synthesis.ts";

const dev = synthesised();
const QUEUE = "AWS::SQS::Queue";
const FUNCTION = "AWS::Lambda::Function";
const SOURCE = "AWS::Lambda::EventSourceMapping";

describe("queues", () => {
  const queues = resources(dev, QUEUE);
  const sources = resources(dev, SOURCE);

  test("there are four that functions consume, their dead-letter queues, and that of rejected messages", () => {
    expect(queues).toHaveLength(9);
    expect(sources).toHaveLength(4);
  });

  test.each(sources.map((source) => [source.id, source] as const))(
    "%s consumes a queue that hides a message for six timeouts and has a dead-letter queue",
    (_, { Properties }) => {
      const queue = queues.find(({ id }) => id === referenced(Properties["EventSourceArn"]));
      const consumer = resources(dev, FUNCTION).find(
        ({ id }) => id === referenced(Properties["FunctionName"]),
      );
      expect(queue?.Properties["VisibilityTimeout"]).toBeGreaterThanOrEqual(
        6 * Number(consumer?.Properties["Timeout"]),
      );
      expect(queue?.Properties["RedrivePolicy"]).toEqual({
        maxReceiveCount: 5,
        deadLetterTargetArn: { "Fn::GetAtt": [expect.stringContaining("DeadLetters"), "Arn"] },
      });
    },
  );

  test("dead letters and rejected messages are kept for two weeks, all others for less", () => {
    for (const { id, Properties } of queues) {
      const days = Number(Properties["MessageRetentionPeriod"]) / 86_400;
      expect([id, days]).toEqual([id, /DeadLetters|Rejected/.test(id) ? 14 : 4]);
    }
  });

  test.each([
    ["QueuesShipmentsQueue", 262_144],
    ["QueuesRejected", 1_048_576],
  ])("%s takes messages of up to %i bytes, so that a rejected one always fits", (name, bytes) => {
    const queue = queues.find(({ id }) => id.startsWith(name));
    expect(queue?.Properties["MaximumMessageSize"]).toBe(bytes);
  });

  test("each is encrypted with a key of the stack, and takes no request without TLS", () => {
    const guarded = resources(dev, "AWS::SQS::QueuePolicy").map(({ Properties }) => Properties);
    for (const { id, Properties } of queues) {
      expect(referenced(Properties["KmsMasterKeyId"])).toMatch(/^KeysMessages/);
      expect(guarded).toContainEqual(
        expect.objectContaining({
          Queues: [{ Ref: id }],
          PolicyDocument: expect.objectContaining({
            Statement: expect.arrayContaining([
              expect.objectContaining({
                Effect: "Deny",
                Action: "sqs:*",
                Condition: { Bool: { "aws:SecureTransport": "false" } },
              }),
            ]),
          }),
        }),
      );
    }
  });
});
