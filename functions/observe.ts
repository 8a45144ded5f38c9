import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics } from "@aws-lambda-powertools/metrics";
import * as z from "zod";
import type { Environment } from "./outside.ts";
import { readSettings } from "./settings.ts";

type MetricUnit = Parameters<Metrics["addMetric"]>[1];

/** The metrics of a function; Powertools' own methods, so that tests can fill them. */
export interface FunctionMetrics {
  addMetric(name: string, unit: MetricUnit, value: number): void;
  hasStoredMetrics(): boolean;
  /** Writes what was added since the last call; call it at the end of every invocation. */
  publishStoredMetrics(): void;
}

/** How a function tells what it does. Ids, counts and codes only: a name, an address or a record never goes in. */
export interface Observation {
  readonly logger: Pick<Logger, "debug" | "info" | "warn" | "error" | "addContext">;
  readonly metrics: FunctionMetrics;
}

const LEVELS = ["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "CRITICAL", "SILENT"] as const;

const settingsSchema = z.object({
  POWERTOOLS_SERVICE_NAME: z.string().min(1).optional(),
  POWERTOOLS_METRICS_NAMESPACE: z.string().min(1).default("Greenlane"),
  POWERTOOLS_LOG_LEVEL: z.enum(LEVELS).default("INFO"),
  POWERTOOLS_METRICS_DISABLED: z.enum(["true", "false"]).default("false"),
});

/**
 * The logger and the metrics of a function. Metrics carry the dimension `service`, which is the function's name unless
 * POWERTOOLS_SERVICE_NAME says otherwise. Events are never logged: they hold what importers declared.
 */
export function observe(environment: Environment, functionName: string): Observation {
  const settings = readSettings(settingsSchema, environment);
  const serviceName = settings.POWERTOOLS_SERVICE_NAME ?? functionName;
  const logger = new Logger({ serviceName, logLevel: settings.POWERTOOLS_LOG_LEVEL });
  if (settings.POWERTOOLS_METRICS_DISABLED === "true") return { logger, metrics: NO_METRICS };
  return {
    logger,
    metrics: new Metrics({ serviceName, namespace: settings.POWERTOOLS_METRICS_NAMESPACE, logger }),
  };
}

/** Where nobody reads metrics, as on one machine. */
const NO_METRICS: FunctionMetrics = {
  addMetric: () => {},
  hasStoredMetrics: () => false,
  publishStoredMetrics: () => {},
};
