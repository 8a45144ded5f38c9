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
    "UploadsFailed",
    "RankingMissing",
    "ApiErrors",
    "ApiLatency",
    ...FUNCTIONS.flatMap((name) => [`${name}-errors`, `${name}-throttles`]),
    "intake-file-duration",
    ...["Shipments", "Members", "Rankings", "Intakes", "Audit"].map((table) => `${table}TableThrottles`),
    ...["intake-file", "score-chunk", "score-shipment"].map((name) => `${name}-rejects`),
  ])("there is one for %s", (name) => {
    expect(alarms.map(({ Properties }) => Properties["AlarmName"])).toContain(`Greenlane-dev-${name}`);
  });

  const alarmOf = (name: string) =>
    alarms.find(({ Properties }) => Properties["AlarmName"] === `Greenlane-dev-${name}`)?.Properties;

  test("one file that cannot be read calls, as what counts it is neither an error nor a dead letter", () => {
    expect(alarmOf("UploadsFailed")).toMatchObject({
      Namespace: "Greenlane-dev",
      MetricName: "UploadsFailed",
      Dimensions: [{ Name: "service", Value: "intake-file" }],
      Statistic: "Sum",
      Period: 300,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: "GreaterThanOrEqualToThreshold",
      TreatMissingData: "notBreaching",
      AlarmDescription: expect.stringContaining("greenlane intake --stack Greenlane-dev"),
    });
  });

  test("no ranking for a day and a half calls, as nothing is counted where nothing is made", () => {
    expect(alarmOf("RankingMissing")).toMatchObject({
      Namespace: "Greenlane-dev",
      MetricName: "CandidatesRanked",
      Dimensions: [{ Name: "service", Value: "rank-members" }],
      Statistic: "SampleCount",
      Period: 3_600,
      EvaluationPeriods: 36,
      Threshold: 1,
      ComparisonOperator: "LessThanThreshold",
      TreatMissingData: "breaching",
    });
  });

  test("a schedule rarer than an alarm can look back goes without the one for a missing ranking", () => {
    const rare = synthesised({ "alarms.rankingMissingHours": "0" });
    rare.resourceCountIs("AWS::CloudWatch::Alarm", alarms.length - 1);
    rare.resourcePropertiesCountIs("AWS::CloudWatch::Alarm", { MetricName: "CandidatesRanked" }, 0);
  });

  test("one failed answer of the API calls, and so do slow ones, but not a single cold start among many", () => {
    expect(alarmOf("ApiErrors")).toMatchObject({
      Namespace: "AWS/ApiGateway",
      MetricName: "5xx",
      Statistic: "Sum",
      Threshold: 1,
    });
    expect(alarmOf("ApiLatency")).toMatchObject({
      MetricName: "Latency",
      ExtendedStatistic: "p95",
      Threshold: 5_000,
    });
  });

  test("of a function that somebody waits for do not speak of messages: nobody tries again for it", () => {
    expect(alarmOf("candidates-api-errors")?.["AlarmDescription"]).not.toContain("messages");
    expect(alarmOf("rank-members-errors")?.["AlarmDescription"]).toContain("messages");
  });

  test("they listen to the namespace that the functions of this stack count in, and to no other stage's", () => {
    const namespaces = JSON.stringify(alarms).match(/"Namespace":"[^"]+"/g) ?? [];
    const ours = new Set(namespaces.filter((text) => !text.includes("AWS/")));
    expect([...ours]).toEqual(['"Namespace":"Greenlane-dev"']);
  });

  test.each([
    ["Shipments", []],
    ["Members", ["byTime"]],
    ["Rankings", ["byMember"]],
    ["Intakes", ["newest"]],
    ["Audit", ["byTime"]],
  ])(
    "throttles of %s are those of the table and of its indexes %j, which are counted apart",
    (table, indexes) => {
      const text = JSON.stringify(alarmOf(`${table}TableThrottles`)?.["Metrics"]);
      const named = [...text.matchAll(/"GlobalSecondaryIndexName","Value":"([^"]+)"/g)].map(
        ([, name]) => name,
      );
      expect(named.sort()).toEqual(indexes.flatMap((name) => [name, name]));
      for (const kind of ["ReadThrottleEvents", "WriteThrottleEvents"]) {
        expect(text.split(kind)).toHaveLength(indexes.length + 2);
      }
    },
  );

  test("they reach the address of the setting, and a stack without one tells nobody by e-mail", () => {
    dev.resourceCountIs("AWS::SNS::Subscription", 0);
    synthesised({ alarmEmail: "on-call@example.org" }).hasResourceProperties("AWS::SNS::Subscription", {
      Protocol: "email",
      Endpoint: "on-call@example.org",
    });
  });
});

describe("the dashboard", () => {
  const text = JSON.stringify(resources(dev, "AWS::CloudWatch::Dashboard")[0]?.Properties["DashboardBody"]);

  test.each([
    "RecordsRead",
    "RecordsRejected",
    "UploadsFailed",
    "GlobalSecondaryIndexName",
    "AWS/ApiGateway",
  ])("shows %s", (name) => {
    expect(text).toContain(name);
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
