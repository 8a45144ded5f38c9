import { Stack } from "aws-cdk-lib";
import { type IRole, ManagedPolicy, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { CfnBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { Permission } from "./permission.ts";
import { resourceOf } from "./resource-of.ts";

/** A policy, of a role of its own or for people to attach: every action and every resource stands in it by name, but objects by their prefixes. */
export function permissionPolicy(
  scope: Construct,
  id: string,
  role: IRole | undefined,
  permissions: readonly Permission[],
): ManagedPolicy {
  const statements = permissions.map(
    ({ actions, resources, conditions = {} }) =>
      new PolicyStatement({ actions: [...actions], resources: [...resources], conditions }),
  );
  const policy = new ManagedPolicy(scope, id, { roles: role === undefined ? [] : [role], statements });
  for (const { below } of permissions) {
    if (below !== undefined) for (const prefix of below.prefixes) answerPrefix(policy, below.bucket, prefix);
  }
  return policy;
}

function answerPrefix(
  policy: ManagedPolicy,
  bucket: NonNullable<Permission["below"]>["bucket"],
  prefix: string,
) {
  const logicalId = Stack.of(policy).getLogicalId(resourceOf(bucket, CfnBucket));
  acknowledge(policy, {
    [`AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/${prefix}*]`]:
      "Objects get their keys while the stack runs; the prefix is the narrowest name that they have in common.",
  });
}
