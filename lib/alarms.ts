import { Duration, Stack } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";

/** How often the measured values are looked at. */
export const PERIOD = Duration.minutes(5);

/** A reason to call somebody. */
export interface Watched {
  /** Part of the alarm's name, after the stack's. */
  readonly name: string;
  readonly metric: IMetric;
  /** Calls from this value on. */
  readonly threshold: number;
  /** A sentence: what it means for users while it lasts. */
  readonly impact: string;
  /** A sentence: what to do first. */
  readonly first: string;
}

/** The alarms of the stack; all call the same topic. */
export class Alarms extends Construct {
  readonly all: Alarm[] = [];
  readonly #topic: ITopic;

  constructor(scope: Construct, id: string, topic: ITopic) {
    super(scope, id);
    this.#topic = topic;
  }

  /** Adds an alarm for each. No value is no trouble: a queue that nobody uses has none. */
  watch(...reasons: readonly Watched[]): void {
    for (const { name, metric, threshold, impact, first } of reasons) {
      const alarm = new Alarm(this, name, {
        alarmName: `${Stack.of(this).stackName}-${name}`,
        alarmDescription: `${impact} ${first}`,
        metric,
        threshold,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(new SnsAction(this.#topic));
      this.all.push(alarm);
    }
  }
}
