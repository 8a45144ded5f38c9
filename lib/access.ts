import { ArnFormat, Stack } from "aws-cdk-lib";
import type { ManagedPolicy } from "aws-cdk-lib/aws-iam";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { FunctionOutside } from "./function-outside.ts";
import { onTable, type Permission, queryIndex, readObjects, sendTo, writeObjects } from "./permission.ts";
import { permissionPolicy } from "./permission-policy.ts";
import { PREFIXES } from "./prefixes.ts";

/**
 * Policies for the people and systems around the stack, attached to none of them: an administrator attaches what somebody needs.
 * Each is enough for one of the commands that take `--stack`.
 */
export class Access extends Construct {
  readonly policies: Readonly<Record<AccessName, ManagedPolicy>>;

  constructor(scope: Construct, id: string, { queues, storage }: FunctionOutside, input: Bucket) {
    super(scope, id);
    const { data, tables } = storage;
    this.policies = {
      // `greenlane intake`, or any client of S3.
      Uploader: this.#policy("Uploader", [
        ...writeObjects(input, PREFIXES.incoming),
        ...readObjects(data, PREFIXES.intakes),
        ...queryIndex(tables.intakes, "newest"),
        ...onTable(tables.intakes, "GetItem"),
      ]),
      // `greenlane send`, or any client of SQS; the command shows the scores, too.
      Sender: this.#policy("Sender", [
        ...sendTo(queues.shipments.queue),
        ...onTable(tables.shipments, "Query"),
        ...onTable(tables.intakes, "GetItem"),
      ]),
      // `greenlane ranking`.
      Reader: this.#policy("Reader", [
        ...readObjects(data, PREFIXES.rankings),
        ...onTable(tables.rankings, "GetItem", "Query"),
      ]),
      // `greenlane ranking --request`, beside what a reader needs.
      Requester: this.#policy("Requester", sendTo(queues.ranking.queue)),
    };
  }

  #policy(name: AccessName, permissions: readonly Permission[]): ManagedPolicy {
    const { stack, finding } = stackByName(this);
    const outputs = { actions: ["cloudformation:DescribeStacks"], resources: [stack] };
    const policy = permissionPolicy(this, name, undefined, [outputs, ...permissions]);
    acknowledge(policy, {
      [finding]:
        "The end of a stack's ARN is an id that whoever calls it by its name does not give; the name before it is whole.",
    });
    return policy;
  }
}

export type AccessName = "Uploader" | "Sender" | "Reader" | "Requester";

/** The ARN that CloudFormation checks when it is asked for a stack by its name, and how cdk-nag calls that. */
function stackByName(scope: Construct): { readonly stack: string; readonly finding: string } {
  const { stackName } = Stack.of(scope);
  const stack = Stack.of(scope).formatArn({
    service: "cloudformation",
    resource: "stack",
    resourceName: `${stackName}/*`,
    arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  });
  const account = "<AWS::Region>:<AWS::AccountId>";
  const arn = `arn:<AWS::Partition>:cloudformation:${account}:stack/${stackName}/*`;
  return { stack, finding: `AwsSolutions-IAM5[Resource::${arn}]` };
}
