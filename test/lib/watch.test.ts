import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { FUNCTIONS } from "../../lib/setting-schemas.ts";
import { resources } from "./resources.ts";
import { synthesised } from "./synthesis.ts";

const dev = synthesised();
const WORKERS = ["Uploads", "Chunks", "Shipments", "Ranking"];

describe("alarms", () => {
  const alarms = resources(dev, "AWS::CloudWatch::Alarm");

  test.each(alarms.map(({ Properties }) => [Properties["AlarmName"], Properties] as const))(
    "%s says what it means and what to do first",
    (_, { AlarmDescription, AlarmActions }) => {
      expect(AlarmDescription).toMatch(/^[A-Z].{39,}\. [A-Z].{19,}\.$/);
      expect(String(AlarmDescription).length).toBeLessThanOrEqual(1024);
      expect(AlarmActions).toEqual([{ Ref: expect.stringMatching(/^WatchTopic/) }]);
    },
  );

  test.each([
    ...WORKERS.flatMap((queue) => [`${queue}Age`, `${queue}DeadLetters`]),
    "RejectedMessages",
    ...FUNCTIONS.flatMap((name) => [`${name}-errors`, `${name}-throttles`]),
    "intake-file-duration",
    ...["Shipments", "Members", "Rankings", "Intakes"].map((table) => `${table}TableThrottles`),
    ...["intake-file", "score-chunk", "score-shipment"].map((name) => `${name}-rejects`),
  ])("there is one for %s", (name) => {
    expect(alarms.map(({ Properties }) => Properties["AlarmName"])).toContain(`GreenlaneStack-${name}`);
  });

  test("they reach the address of the setting, and a stack without one tells nobody by e-mail", () => {
    dev.resourceCountIs("AWS::SNS::Subscription", 0);
    synthesised({ alarmEmail: "on-call@example.org" }).hasResourceProperties("AWS::SNS::Subscription", {
      Protocol: "email",
      Endpoint: "on-call@example.org",
    });
  });
});

describe("what services may do without a role", () => {
  const ours = { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } };

  test("alarms of this account may call the topic", () => {
    dev.hasResourceProperties("AWS::SNS::TopicPolicy", {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: "Allow",
            Action: "sns:Publish",
            Principal: { Service: "cloudwatch.amazonaws.com" },
            Condition: ours,
          }),
        ]),
      }),
    });
  });

  test("S3 may announce uploads of this account", () => {
    dev.hasResourceProperties("AWS::SQS::QueuePolicy", {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: "Allow",
            Action: "sqs:SendMessage",
            Principal: { Service: "s3.amazonaws.com" },
            Condition: ours,
          }),
        ]),
      }),
    });
  });

  test("both may use the key of what they send", () => {
    dev.hasResourceProperties("AWS::KMS::Key", {
      KeyPolicy: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: "Allow",
            Action: ["kms:Decrypt", "kms:GenerateDataKey"],
            Principal: { Service: ["cloudwatch.amazonaws.com", "s3.amazonaws.com"] },
            Condition: ours,
          }),
        ]),
      }),
    });
  });
});
