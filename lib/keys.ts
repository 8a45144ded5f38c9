import { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import type { Settings } from "./settings.ts";
import { removalPolicy } from "./stage.ts";

/** The keys that everything is encrypted with: who may read logs need not be able to read data or messages. */
export class Keys extends Construct {
  /** Of tables and buckets. */
  readonly data: Key;
  /** Of queues, the alarm topic and the event bus. */
  readonly messages: Key;
  readonly logs: Key;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    const { account, partition, region } = Stack.of(this);
    const key = (name: string, description: string) =>
      new Key(this, name, { description, enableKeyRotation: true, removalPolicy: removalPolicy(settings) });

    this.data = key("Data", "Greenlane: tables and buckets");
    this.messages = key("Messages", "Greenlane: queues, alarms and events");
    this.logs = key("Logs", "Greenlane: logs of the functions");

    // S3 announces uploads on a queue, and alarms go to a topic, without a role of ours.
    for (const service of ["s3.amazonaws.com", "cloudwatch.amazonaws.com"]) {
      this.messages.addToResourcePolicy(
        new PolicyStatement({
          principals: [new ServicePrincipal(service)],
          actions: ["kms:Decrypt", "kms:GenerateDataKey"],
          resources: ["*"],
          conditions: { StringEquals: { "aws:SourceAccount": account } },
        }),
      );
    }
    this.logs.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
        actions: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
        resources: ["*"],
        conditions: {
          ArnLike: {
            "kms:EncryptionContext:aws:logs:arn": `arn:${partition}:logs:${region}:${account}:log-group:*`,
          },
        },
      }),
    );
  }
}
