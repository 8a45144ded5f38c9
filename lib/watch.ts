import { Stack } from "aws-cdk-lib";
import type { Dashboard } from "aws-cdk-lib/aws-cloudwatch";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import { Alarms } from "./alarms.ts";
import type { Api } from "./api.ts";
import { apiAlarms } from "./api-alarms.ts";
import { dashboard } from "./dashboard.ts";
import { functionAlarms } from "./function-alarms.ts";
import type { FunctionOutside } from "./function-outside.ts";
import type { GreenlaneFunction } from "./greenlane-function.ts";
import { queueAlarms } from "./queue-alarms.ts";
import { rankingAlarms } from "./ranking-alarms.ts";
import { recordAlarms } from "./record-alarms.ts";
import { tableAlarms } from "./table-alarms.ts";

/** Who looks after it all: alarms that say what they mean, on one topic, and one dashboard. */
export class Watch extends Construct {
  readonly dashboard: Dashboard;
  readonly topic: Topic;

  constructor(
    scope: Construct,
    id: string,
    { settings, keys, queues, storage }: FunctionOutside,
    { functions, api }: { readonly functions: readonly GreenlaneFunction[]; readonly api: Api },
  ) {
    super(scope, id);
    this.topic = new Topic(this, "Topic", { masterKey: keys.messages, enforceSSL: true });
    // A topic with a policy of its own has lost the one that lets alarms in.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    );
    if (settings.alarmEmail !== "") this.topic.addSubscription(new EmailSubscription(settings.alarmEmail));

    const alarms = new Alarms(this, "Alarms", this.topic);
    alarms.watch(
      ...queueAlarms(queues, settings),
      ...functionAlarms(functions, settings),
      ...tableAlarms(storage.tables, settings),
      ...recordAlarms(this, settings),
      ...rankingAlarms(this, settings),
      ...apiAlarms(api, settings),
    );
    this.dashboard = dashboard(this, "Dashboard", {
      queues,
      functions,
      api,
      tables: storage.tables,
      alarms: alarms.all,
    });
  }
}
