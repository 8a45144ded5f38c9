import { Duration } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Watched } from "./alarms.ts";
import { counted } from "./counted.ts";
import type { Settings } from "./settings.ts";

/** Below an hour, an alarm looks back no further than a day. */
const PERIOD = Duration.hours(1);

/**
 * Alarms of the rankings: none was published for too long. A schedule that is switched off or asks in vain leaves neither an
 * error nor a dead letter. Rankings are counted and not candidates: a stack without members has nobody to rank.
 */
export function rankingAlarms(scope: Construct, settings: Settings): readonly Watched[] {
  const hours = settings["alarms.rankingMissingHours"];
  if (hours === 0) return [];
  return [
    {
      name: "RankingMissing",
      metric: counted(scope, "CandidatesRanked", "rank-members").with({
        period: PERIOD,
        statistic: "SampleCount",
      }),
      threshold: 1,
      calls: { belowFor: hours },
      impact: `No ranking was published for ${hours} hours, so analysts go on with an old one.`,
      first:
        "Look whether the schedule is enabled, then for requests among the dead letters of the ranking queue and for errors in the log of rank-members; a new stack is in this alarm until its first ranking.",
    },
  ];
}
