import type { Watched } from "./alarms.ts";
import { PERIOD } from "./alarms.ts";
import type { Api } from "./api.ts";
import type { Settings } from "./settings.ts";

/** Of a hundred requests the slowest five may be what they are: a cold start, a large export. */
const SLOWEST_BUT_FIVE = "p95";

/** Alarms of the API: answers that say that something broke, and answers that are slow. */
export function apiAlarms({ api }: Api, settings: Settings): readonly Watched[] {
  return [
    {
      name: "ApiErrors",
      metric: api.metricServerError({ period: PERIOD, statistic: "Sum" }),
      threshold: settings["alarms.apiErrors"],
      impact:
        "The console gets no answer to some of its requests, so analysts see an error instead of candidates, or a decision is not recorded.",
      first:
        "Find the requests with a status of 500 or more in the access log of the API, then the same times in the log of candidates-api; 503 is a function that fails to start or has no room.",
    },
    {
      name: "ApiLatency",
      metric: api.metricLatency({ period: PERIOD, statistic: SLOWEST_BUT_FIVE }),
      threshold: settings["alarms.apiLatencyMs"],
      impact: `One request of the console in twenty takes ${settings["alarms.apiLatencyMs"]} milliseconds or longer, so analysts wait.`,
      first:
        "Look in the access log which route is slow; give candidates-api more memory, which is also more processor, or see in the dashboard whether a table turns requests away.",
    },
  ];
}
