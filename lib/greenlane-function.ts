import { Duration } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  CfnFunction,
  EventSourceMapping,
  Function as LambdaFunction,
  Runtime,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { bundledCode } from "./bundling.ts";
import type { Keys } from "./keys.ts";
import { consume, type Permission } from "./permission.ts";
import { permissionPolicy } from "./permission-policy.ts";
import { resourceOf } from "./resource-of.ts";
import type { FunctionName } from "./setting-schemas.ts";
import type { Settings } from "./settings.ts";
import { removalPolicy, stackName } from "./stage.ts";

/** Metadata of a function's resource: the folder that its source is in, for whoever runs it elsewhere. */
const FUNCTION_METADATA = "greenlane:function";

export interface GreenlaneFunctionProps {
  readonly name: FunctionName;
  readonly settings: Settings;
  readonly keys: Keys;
  /** What the function is told, besides how to log. */
  readonly environment: Readonly<Record<string, string>>;
  readonly permissions: readonly Permission[];
  /** The queue that it consumes; none where somebody invokes it and waits for the answer. */
  readonly source?: QueueSource;
}

interface QueueSource {
  readonly queue: Queue;
  readonly batchSize: number;
}

/** A function: Node 24 on arm64, one bundle, a role and a log of its own. */
export class GreenlaneFunction extends Construct {
  readonly name: FunctionName;
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: GreenlaneFunctionProps) {
    super(scope, id);
    const { name, settings, keys, environment, permissions, source } = props;
    this.name = name;
    const logGroup = new LogGroup(this, "Logs", {
      retention: settings.logRetentionDays,
      encryptionKey: keys.logs,
      removalPolicy: removalPolicy(settings),
    });
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    const policy = permissionPolicy(this, "Policy", role, [
      { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [logGroup.logGroupArn] },
      ...(source === undefined ? [] : consume(source.queue)),
      ...permissions,
    ]);

    this.function = new LambdaFunction(this, "Function", {
      code: bundledCode(name),
      handler: "index.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: settings[`${name}.memoryMb`],
      timeout: Duration.seconds(settings[`${name}.timeoutSeconds`]),
      // The same number as the event source's, where there is one: what is reserved can be used, and no poll is ever throttled.
      ...(settings.reserveConcurrency
        ? { reservedConcurrentExecutions: settings[`${name}.concurrency`] }
        : {}),
      // All that the role may do stands in the one policy above; nothing else may add to it.
      role: role.withoutPolicyUpdates(),
      logGroup,
      environment: {
        ...environment,
        POWERTOOLS_SERVICE_NAME: name,
        // The stack's own: what another stage in the account counts must not quiet an alarm of this one.
        POWERTOOLS_METRICS_NAMESPACE: stackName(settings),
        POWERTOOLS_LOG_LEVEL: settings.logLevel,
      },
    });
    this.function.node.addDependency(policy);
    resourceOf(this.function, CfnFunction).addMetadata(FUNCTION_METADATA, name);
    acknowledge(this.function, {
      "NIST.800.53.R5-LambdaDLQ": source === undefined ? WAITED_FOR : POLLS,
      "NIST.800.53.R5-LambdaInsideVPC": OUTSIDE_VPC,
    });
    if (source !== undefined) this.#consume(source, settings);
  }

  #consume({ queue, batchSize }: QueueSource, settings: Settings): void {
    new EventSourceMapping(this, "Source", {
      target: this.function,
      eventSourceArn: queue.queueArn,
      batchSize,
      maxConcurrency: settings[`${this.name}.concurrency`],
      // One bad message must not bring back those that were done.
      reportBatchItemFailures: true,
    });
  }
}

const POLLS =
  "A function that polls a queue is never invoked asynchronously, which is all that such a setting is for: its queue has a dead-letter queue with an alarm.";
const WAITED_FOR =
  "Whoever invokes the function waits for its answer and hears of a failure; it is never invoked asynchronously, which is all that such a setting is for.";
const OUTSIDE_VPC =
  "The function reaches AWS services alone, by TLS, with a role that names each resource; it has no address that anybody could connect to. A deployment that must keep traffic in a network of its own adds the network and its endpoints.";
