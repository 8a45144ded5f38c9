import type { Watched } from "./alarms.ts";
import { PERIOD } from "./alarms.ts";
import type { GreenlaneFunction } from "./greenlane-function.ts";
import type { FunctionName } from "./setting-schemas.ts";
import type { Settings } from "./settings.ts";

const MILLISECONDS = 1_000;
const HUNDRED = 100;

/** What users miss while a function does not do its work. */
const MISSED: Readonly<Record<FunctionName, string>> = {
  "intake-file": "uploaded files are taken in late, or not at all",
  "score-chunk": "shipments of batch files are scored late, or not at all",
  "score-shipment": "shipment messages get their scores late, or not at all",
  "rank-members": "rankings are published late, or not at all",
  "candidates-api": "the console shows analysts an error instead of an answer",
};

/** Those that somebody invokes and waits for; the others consume queues. */
const WAITED_FOR: readonly FunctionName[] = ["candidates-api"];

/** Those that work on one thing for minutes, and can run out of time on a large one. */
const LONG: readonly FunctionName[] = ["intake-file", "rank-members"];

/** Alarms of the functions: errors, throttles, and time running out. */
export function functionAlarms(
  functions: readonly GreenlaneFunction[],
  settings: Settings,
): readonly Watched[] {
  return functions.flatMap((watched) => [
    errors(watched, settings),
    throttles(watched, settings),
    ...(LONG.includes(watched.name) ? [duration(watched, settings)] : []),
  ]);
}

function errors(watched: GreenlaneFunction, settings: Settings): Watched {
  return {
    name: `${watched.name}-errors`,
    metric: watched.function.metricErrors({ period: PERIOD, statistic: "Sum" }),
    threshold: settings["alarms.functionErrors"],
    impact: `The function ${watched.name} fails, so ${MISSED[watched.name]}.`,
    first: WAITED_FOR.includes(watched.name)
      ? "Read the error in its log; nothing is tried again by itself, so what was asked for is asked for again once the cause is gone."
      : "Read the error in its log; messages are tried again by themselves, so what passes needs nothing, and what stays comes to the dead letters.",
  };
}

function throttles(watched: GreenlaneFunction, settings: Settings): Watched {
  return {
    name: `${watched.name}-throttles`,
    metric: watched.function.metricThrottles({ period: PERIOD, statistic: "Sum" }),
    threshold: settings["alarms.functionThrottles"],
    impact: `There is no room for more of the function ${watched.name}, so ${MISSED[watched.name]}.`,
    first: WAITED_FOR.includes(watched.name)
      ? `Raise ${watched.name}.concurrency if as many ran at once; else compare the account's concurrency with its quota.`
      : "Compare the account's concurrency with its quota, then ask for a higher quota or lower what other functions take.",
  };
}

function duration(watched: GreenlaneFunction, settings: Settings): Watched {
  const timeout = settings[`${watched.name}.timeoutSeconds`];
  return {
    name: `${watched.name}-duration`,
    metric: watched.function.metricDuration({ period: PERIOD, statistic: "Maximum" }),
    threshold: (timeout * MILLISECONDS * settings["alarms.durationPercent"]) / HUNDRED,
    impact: `The function ${watched.name} nearly runs out of its ${timeout} seconds; beyond them ${MISSED[watched.name]}.`,
    first:
      "Give it more memory, which is also more processor; if that is not enough, have large files uploaded in parts or lower entriesASegment.",
  };
}
