import { describe, expect, test } from "vitest";
import { FUNCTIONS } from "../../lib/setting-schemas.ts";
import { NO_BUNDLES, synthesised, withApp } from "./synthesis.ts";

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
    "UploaderPolicyArn",
    "SenderPolicyArn",
    "ReaderPolicyArn",
    "RequesterPolicyArn",
  ])("name %s", (name) => {
    expect(names).toContain(name);
  });
});

describe("the stack", () => {
  test.each([
    [{}, "Greenlane-dev"],
    [{ stage: "test" }, "Greenlane-test"],
    [{ stage: "prod" }, "Greenlane-prod"],
    [{ stage: "prod", stackName: "Acme" }, "Acme"],
  ])("of %j is called %s: no stage is deployed over another", (context, name) => {
    withApp({ ...NO_BUNDLES, ...context }, (_, stack) => {
      expect([stack.stackName, stack.node.id]).toEqual([name, name]);
      expect(stack.terminationProtection).toBe("stage" in context);
    });
  });

  test("deploys no helper of the CDK's own: no custom resource and no function but ours", () => {
    expect(JSON.stringify(dev.toJSON())).not.toMatch(/Custom::|AWS::CloudFormation::CustomResource/);
    dev.resourceCountIs("AWS::Lambda::Function", FUNCTIONS.length);
  });

  test("has a bus and one dashboard, named after it", () => {
    dev.hasResourceProperties("AWS::Events::EventBus", { Name: "Greenlane-dev" });
    dev.resourceCountIs("AWS::CloudWatch::Dashboard", 1);
    dev.hasResourceProperties("AWS::CloudWatch::Dashboard", { DashboardName: "Greenlane-dev" });
  });
});
