import { Stack } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnSchedule, ContextAttribute } from "aws-cdk-lib/aws-scheduler";
import type { Construct } from "constructs";
import type { FunctionOutside } from "./function-outside.ts";
import { sendTo } from "./permission.ts";
import { permissionPolicy } from "./permission-policy.ts";

/** Asks for a ranking at the times of the settings. What cannot be sent ends with the dead letters of the ranking queue. */
export function rankingSchedule(scope: Construct, id: string, { settings, queues }: FunctionOutside): void {
  const { queue, deadLetters } = queues.ranking;
  const role = new Role(scope, `${id}Role`, {
    assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(scope).account } },
    }),
  });
  const policy = permissionPolicy(scope, `${id}Policy`, role, [...sendTo(queue), ...sendTo(deadLetters)]);
  const schedule = new CfnSchedule(scope, id, {
    description: "Asks for a ranking of all members",
    scheduleExpression: settings.rankingSchedule,
    scheduleExpressionTimezone: settings.rankingTimeZone,
    flexibleTimeWindow: { mode: "OFF" },
    target: {
      arn: queue.queueArn,
      roleArn: role.roleArn,
      input: JSON.stringify(scheduledRequest),
      deadLetterConfig: { arn: deadLetters.queueArn },
    },
  });
  schedule.node.addDependency(policy);
}

/** The scheduler puts the time in: a request that is sent twice is the same request. */
const scheduledRequest = {
  ask: "rank",
  requestId: `schedule-${ContextAttribute.scheduledTime}`,
  requestedBy: "schedule",
  requestedAt: ContextAttribute.scheduledTime,
};
