import { CfnOutput, Stack } from "aws-cdk-lib";
import { EventBus } from "aws-cdk-lib/aws-events";
import type { Construct } from "constructs";
import { Access } from "./access.ts";
import { Analysts } from "./analysts.ts";
import type { FunctionOutside } from "./function-outside.ts";
import { Intake } from "./intake.ts";
import { Keys } from "./keys.ts";
import { Queues } from "./queues.ts";
import { Ranking } from "./ranking.ts";
import { Scoring } from "./scoring.ts";
import type { Settings } from "./settings.ts";
import { keepsData, stackName } from "./stage.ts";
import { Storage } from "./storage.ts";
import { Watch } from "./watch.ts";

/** All that is deployed: a construct for each concern, and outputs by which commands and people find the resources. */
export class GreenlaneStack extends Stack {
  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id, {
      stackName: stackName(settings),
      description: "Greenlane: scores import shipments and ranks the members of a trusted-trader programme",
      terminationProtection: keepsData(settings),
      tags: { application: "greenlane", stage: settings.stage },
    });
    const keys = new Keys(this, "Keys", settings);
    const queues = new Queues(this, "Queues", keys.messages, settings);
    const storage = new Storage(this, "Storage", keys, settings);
    const bus = new EventBus(this, "Events", { eventBusName: stackName(settings), kmsKey: keys.messages });
    const outside: FunctionOutside = { settings, keys, queues, storage, bus };

    const { input, intakeFile } = new Intake(this, "Intake", outside);
    const { scoreChunk, scoreShipment } = new Scoring(this, "Scoring", outside);
    const { rankMembers } = new Ranking(this, "Ranking", outside);
    const access = new Access(this, "Access", outside, input);
    const { candidatesApi, api, console, signIn } = new Analysts(this, "Analysts", outside, input);
    const functions = [intakeFile, scoreChunk, scoreShipment, rankMembers, candidatesApi];
    const watch = new Watch(this, "Watch", outside, { functions, api });

    this.#tell({
      InputBucketName: input.bucketName,
      DataBucketName: storage.data.bucketName,
      AccessLogsBucketName: storage.accessLogs.bucketName,
      RejectedQueueUrl: queues.rejected.queueUrl,
      EventBusName: bus.eventBusName,
      DashboardName: watch.dashboard.dashboardName,
      AlarmTopicArn: watch.topic.topicArn,
      ApiUrl: api.url,
      ConsoleUrl: console.url,
      ConsoleBucketName: console.bucket.bucketName,
      ConsoleDistributionHost: console.distributionHost,
      UserPoolId: signIn.userPoolId,
      UserPoolClientId: signIn.clientId,
      SignInUrl: signIn.url,
    });
    for (const [name, { queue, deadLetters }] of Object.entries(queues.workers)) {
      this.#tell({
        [`${name}QueueUrl`]: queue.queueUrl,
        [`${name}DeadLetterQueueUrl`]: deadLetters.queueUrl,
        // Redriving names both queues by their ARNs.
        [`${name}QueueArn`]: queue.queueArn,
        [`${name}DeadLetterQueueArn`]: deadLetters.queueArn,
      });
    }
    for (const [name, table] of Object.entries(storage.tables.all)) {
      this.#tell({ [`${name}TableName`]: table.tableName });
    }
    for (const [name, policy] of Object.entries(access.policies)) {
      this.#tell({ [`${name}PolicyArn`]: policy.managedPolicyArn });
    }
  }

  /** Writes outputs of the stack. */
  #tell(outputs: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
