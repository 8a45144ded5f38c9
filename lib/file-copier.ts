import { Stack } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import {
  BucketDeployment,
  type BucketDeploymentProps,
  type ISource,
  type SourceConfig,
} from "aws-cdk-lib/aws-s3-deployment";
import { Construct, type IConstruct, type IDependable } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { FunctionOutside } from "./function-outside.ts";
import { type Permission, writeObjects } from "./permission.ts";
import { permissionPolicy } from "./permission-policy.ts";
import type { PrivateBucket } from "./private-bucket.ts";
import { removalPolicy } from "./stage.ts";

export interface FileCopierProps {
  readonly bucket: PrivateBucket;
  readonly sources: readonly ISource[];
  /** One after the other: which files of the sources, and how caches treat them. */
  readonly steps: Readonly<Record<string, Step>>;
}

type Step = Pick<BucketDeploymentProps, "exclude" | "include" | "cacheControl">;

/** The prefix of all objects of a bucket. */
const EVERYTHING = "";
/** The construct below each deployment that brings the helper's tool; it uses the first. */
const TOOL = "AwsCliLayer";

/**
 * Copies files of a deployment into a bucket, by the one function of the stack that is not ours: a helper of the CDK's. Left alone,
 * it may read all that was ever deployed, and write and delete everything in the bucket; here it has a role that names what it
 * copies, and may delete nothing.
 */
export class FileCopier extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { settings, keys }: FunctionOutside,
    { bucket, sources, steps }: FileCopierProps,
  ) {
    super(scope, id);
    const logGroup = new LogGroup(this, "Logs", {
      retention: settings.logRetentionDays,
      encryptionKey: keys.logs,
      removalPolicy: removalPolicy(settings),
    });
    const ownRole = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    // All that the role may do stands in the one policy; nothing else may add to it.
    const role = ownRole.withoutPolicyUpdates();
    const bound = sources.map((source) => source.bind(this, { handlerRole: role }));
    const policy = permissionPolicy(this, "Policy", ownRole, [
      { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [logGroup.logGroupArn] },
      ...bound.map(read),
      { actions: ["s3:ListBucket"], resources: [bucket.bucketArn] },
      ...writeObjects(bucket, EVERYTHING),
    ]);

    let before: IDependable = policy;
    for (const [name, step] of Object.entries(steps)) {
      const deployment = new BucketDeployment(this, name, {
        ...step,
        sources: bound.map((config) => ({ bind: () => config })),
        destinationBucket: bucket,
        role,
        logGroup,
        prune: false,
        outputObjectKeys: false,
      });
      deployment.node.addDependency(before);
      if (before !== policy) deployment.node.tryRemoveChild(TOOL);
      before = deployment;
    }
    acknowledge(helperOf(Stack.of(this)), ANSWERS);
  }
}

/** One object: the very file that was deployed. */
function read({ bucket, zipObjectKey }: SourceConfig): Permission {
  return { actions: ["s3:GetObject"], resources: [bucket.arnForObjects(zipObjectKey)] };
}

/** The CDK makes one such function for a stack, and hangs it there. */
function helperOf(stack: Stack): IConstruct {
  const helper = stack.node.children.find(({ node }) => node.id.startsWith("Custom::CDKBucketDeployment"));
  if (helper === undefined)
    throw new TypeError("the CDK's helper is not where it was; look it up in another way");
  return helper;
}

const ANSWERS = {
  "AwsSolutions-L1": "The CDK brings the helper and its runtime, and renews both with its releases.",
  "NIST.800.53.R5-LambdaConcurrency":
    "It runs twice during a deployment, one after the other, and never otherwise.",
  "NIST.800.53.R5-LambdaDLQ":
    "CloudFormation invokes it and waits for its answer: where it fails, the deployment fails, says why and is taken back.",
  "NIST.800.53.R5-LambdaInsideVPC":
    "The function reaches S3 alone, by TLS, with a role that names the files of the deployment and the bucket of the console; it has no address that anybody could connect to.",
};
