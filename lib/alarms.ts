import { Duration, Stack } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";

/** How often the measured values are looked at. */
export const PERIOD = Duration.minutes(5);

/** What has to be there: calls when the value is below the threshold, or there is none, for all of these periods. */
export interface Missing {
  readonly belowFor: number;
}

/** A reason to call somebody. */
export interface Watched {
  /** Part of the alarm's name, after the stack's. */
  readonly name: string;
  readonly metric: IMetric;
  /** Calls from this value on; or below it, where `calls` says so. */
  readonly threshold: number;
  readonly calls?: Missing;
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

  /** Adds an alarm for each. */
  watch(...reasons: readonly Watched[]): void {
    for (const { name, metric, threshold, calls, impact, first } of reasons) {
      const alarm = new Alarm(this, name, {
        alarmName: `${Stack.of(this).stackName}-${name}`,
        alarmDescription: `${impact} ${first}`,
        metric,
        threshold,
        ...(calls === undefined ? TOO_MUCH : tooLittle(calls)),
      });
      alarm.addAlarmAction(new SnsAction(this.#topic));
      this.all.push(alarm);
    }
  }
}

/** No value is no trouble: a queue that nobody uses has none. */
const TOO_MUCH = {
  evaluationPeriods: 1,
  comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
  treatMissingData: TreatMissingData.NOT_BREACHING,
} as const;

function tooLittle({ belowFor }: Missing) {
  return {
    evaluationPeriods: belowFor,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.BREACHING,
  } as const;
}
