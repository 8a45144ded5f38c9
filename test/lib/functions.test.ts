import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { FUNCTIONS } from "../../lib/setting-schemas.ts";
import { ownFunctions, referenced, resources } from "./resources.ts";
import { synthesised } from "./synthesis.ts";

const dev = synthesised();
const FUNCTION = "AWS::Lambda::Function";
const SOURCE = "AWS::Lambda::EventSourceMapping";

describe("functions", () => {
  const functions = ownFunctions(dev);

  test("there is one for each folder, which its metadata names, and beside them one helper of the CDK's", () => {
    expect(functions.map(({ Metadata }) => Metadata["greenlane:function"]).sort()).toEqual(
      [...FUNCTIONS].sort(),
    );
    dev.resourceCountIs(FUNCTION, FUNCTIONS.length + 1);
  });

  test.each(functions.map((one) => [one.Metadata["greenlane:function"], one] as const))(
    "%s runs on Node 24 and arm64, with a log, a policy and a concurrency of its own",
    (name, { id, Properties }) => {
      expect(Properties).toMatchObject({
        Runtime: "nodejs24.x",
        Architectures: ["arm64"],
        Handler: "index.handler",
      });
      expect(Properties["Environment"]).toMatchObject({
        Variables: {
          POWERTOOLS_SERVICE_NAME: name,
          POWERTOOLS_METRICS_NAMESPACE: "Greenlane-dev",
          POWERTOOLS_LOG_LEVEL: "INFO",
        },
      });
      expect(Properties["ReservedConcurrentExecutions"]).toBeTypeOf("number");
      const source = resources(dev, SOURCE).find(
        ({ Properties: { FunctionName } }) => referenced(FunctionName) === id,
      );
      expect(source === undefined).toBe(name === "candidates-api");
      if (source === undefined) return;
      expect(source.Properties).toMatchObject({
        ScalingConfig: { MaximumConcurrency: Properties["ReservedConcurrentExecutions"] },
        FunctionResponseTypes: ["ReportBatchItemFailures"],
      });
    },
  );

  test("each log is kept for the days of the setting, encrypted", () => {
    const others = ["the API's requests", "the CDK's helper"];
    dev.resourceCountIs("AWS::Logs::LogGroup", FUNCTIONS.length + others.length);
    dev.allResourcesProperties("AWS::Logs::LogGroup", {
      RetentionInDays: 30,
      KmsKeyId: { "Fn::GetAtt": [Match.stringLikeRegexp("^KeysLogs"), "Arn"] },
    });
  });

  test("an account with a small quota can go without reservations", () => {
    const small = synthesised({ reserveConcurrency: "false" });
    small.allResourcesProperties(FUNCTION, { ReservedConcurrentExecutions: Match.absent() });
    small.allResourcesProperties(SOURCE, { ScalingConfig: Match.anyValue() });
  });
});

describe("the schedule", () => {
  test("asks for a ranking named after its time, so that a request sent twice is one", () => {
    dev.hasResourceProperties("AWS::Scheduler::Schedule", {
      ScheduleExpression: "cron(0 5 * * ? *)",
      ScheduleExpressionTimezone: "UTC",
      Target: Match.objectLike({
        Arn: { "Fn::GetAtt": [Match.stringLikeRegexp("^QueuesRankingQueue"), "Arn"] },
        Input: JSON.stringify({
          ask: "rank",
          requestId: "schedule-<aws.scheduler.scheduled-time>",
          requestedBy: "schedule",
          requestedAt: "<aws.scheduler.scheduled-time>",
        }),
        DeadLetterConfig: Match.anyValue(),
      }),
    });
  });
});
