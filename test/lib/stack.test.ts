import { describe, expect, test } from "vitest";
import { FUNCTIONS } from "../../lib/setting-schemas.ts";
import { synthesised } from "./synthesis.ts";

const dev = synthesised();
const WORKERS = ["Uploads", "Chunks", "Shipments", "Ranking"];

describe("outputs", () => {
  const names = Object.keys(dev.findOutputs("*"));

  test.each([
    "InputBucketName",
    "DataBucketName",
    "AccessLogsBucketName",
    ...WORKERS.flatMap((queue) => [
      `${queue}QueueUrl`,
      `${queue}QueueArn`,
      `${queue}DeadLetterQueueUrl`,
      `${queue}DeadLetterQueueArn`,
    ]),
    "RejectedQueueUrl",
    "ShipmentsTableName",
    "MembersTableName",
    "RankingsTableName",
    "IntakesTableName",
    "EventBusName",
    "DashboardName",
    "AlarmTopicArn",
  ])("name %s", (name) => {
    expect(names).toContain(name);
  });
});

describe("the stack", () => {
  test("deploys no helper of the CDK's own: no custom resource and no function but ours", () => {
    expect(JSON.stringify(dev.toJSON())).not.toMatch(/Custom::|AWS::CloudFormation::CustomResource/);
    dev.resourceCountIs("AWS::Lambda::Function", FUNCTIONS.length);
  });

  test("has one dashboard, named after it", () => {
    dev.resourceCountIs("AWS::CloudWatch::Dashboard", 1);
    dev.hasResourceProperties("AWS::CloudWatch::Dashboard", { DashboardName: "GreenlaneStack" });
  });
});
