import { describe, expect, test } from "vitest";
import * as z from "zod";
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
    "AuditTableName",
    "EventBusName",
    "DashboardName",
    "AlarmTopicArn",
    "ApiUrl",
    "ConsoleUrl",
    "ConsoleBucketName",
    "ConsoleDistributionHost",
    "UserPoolId",
    "UserPoolClientId",
    "SignInUrl",
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

  test("deploys one helper of the CDK's own, which copies the console's files, and no function else but ours", () => {
    const custom = Object.values(dev.toJSON()["Resources"] ?? {}).flatMap((resource) => {
      const { Type } = z.object({ Type: z.string() }).parse(resource);
      return /^Custom::|CustomResource$/.test(Type) ? [Type] : [];
    });
    expect([...new Set(custom)]).toEqual(["Custom::CDKBucketDeployment"]);
    dev.resourceCountIs("AWS::Lambda::Function", FUNCTIONS.length + 1);
    dev.resourceCountIs("AWS::Lambda::LayerVersion", 1);
  });

  test("has a bus and one dashboard, named after it; the dashboard after its region too, as all regions share its name", () => {
    dev.hasResourceProperties("AWS::Events::EventBus", { Name: "Greenlane-dev" });
    dev.resourceCountIs("AWS::CloudWatch::Dashboard", 1);
    dev.hasResourceProperties("AWS::CloudWatch::Dashboard", {
      DashboardName: { "Fn::Join": ["", ["Greenlane-dev-", { Ref: "AWS::Region" }]] },
    });
  });
});
