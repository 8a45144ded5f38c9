import { Duration } from "aws-cdk-lib";
import type { Watched } from "./alarms.ts";
import { PERIOD } from "./alarms.ts";
import type { Queues, WorkerName } from "./queues.ts";
import type { Settings } from "./settings.ts";

interface QueueWords {
  readonly age: keyof Settings & `alarms.${string}AgeSeconds`;
  /** What stands still while messages wait, and what is missing once they are dead letters. */
  readonly late: string;
  readonly dead: string;
  readonly cause: string;
}

const WORDS: Readonly<Record<WorkerName, QueueWords>> = {
  Uploads: {
    age: "alarms.uploadsAgeSeconds",
    late: "Files that users uploaded have not been read yet, so nothing of them is scored.",
    dead: "A file that a user uploaded could not be taken in, so its records are missing from every score and ranking.",
    cause: "the log of intake-file",
  },
  Chunks: {
    age: "alarms.chunksAgeSeconds",
    late: "Batch files are scored more slowly than they come, so their intakes stay unfinished and rankings do without them.",
    dead: "A piece of a batch file could not be scored, so its intake never finishes and rankings do without those shipments.",
    cause: "the log of score-chunk",
  },
  Shipments: {
    age: "alarms.shipmentsAgeSeconds",
    late: "Shipment messages wait longer for a score than their senders were promised.",
    dead: "A shipment message could not be scored although nothing is wrong with its content, so its sender has no score.",
    cause: "the log of score-shipment",
  },
  Ranking: {
    age: "alarms.rankingAgeSeconds",
    late: "A ranking that was asked for is not made, so analysts go on with the one before.",
    dead: "A ranking could not be made or asked for, so analysts go on with the one before.",
    cause: "the log of rank-members",
  },
};

/** Alarms of the queues: old messages, dead letters, and bad messages piling up. */
export function queueAlarms(queues: Queues, settings: Settings): readonly Watched[] {
  const names = Object.keys(WORDS).filter((name): name is WorkerName => name in WORDS);
  return [
    ...names.map((name) => oldest(name, queues, settings)),
    ...names.map((name) => deadLetters(name, queues)),
    rejected(queues, settings),
  ];
}

function oldest(name: WorkerName, queues: Queues, settings: Settings): Watched {
  const { age, late, cause } = WORDS[name];
  return {
    name: `${name}Age`,
    metric: queues.workers[name].queue.metricApproximateAgeOfOldestMessage({
      period: PERIOD,
      statistic: "Maximum",
    }),
    threshold: settings[age],
    impact: late,
    first: `Look in the dashboard whether its function fails, is throttled or is only busy, then into ${cause}; raise its concurrency if it is busy.`,
  };
}

function deadLetters(name: WorkerName, queues: Queues): Watched {
  const { dead, cause } = WORDS[name];
  return {
    name: `${name}DeadLetters`,
    metric: queues.workers[name].deadLetters.metricApproximateNumberOfMessagesVisible({
      period: PERIOD,
      statistic: "Maximum",
    }),
    threshold: 1,
    impact: dead,
    first: `Find the error in ${cause}, put it right, then redrive the dead letters within 14 days; a second try does no harm.`,
  };
}

function rejected({ rejected }: Queues, settings: Settings): Watched {
  return {
    name: "RejectedMessages",
    metric: rejected.metricNumberOfMessagesSent({ period: Duration.hours(1), statistic: "Sum" }),
    threshold: settings["alarms.rejectedMessages"],
    impact:
      "A sender's shipment messages are refused in numbers, so those shipments have no score and never will.",
    first:
      "Read a few messages of the rejected queue: each names its code and field; then tell the sender what to change.",
  };
}
