import type { Observation } from "../../functions/observe.ts";

/** What a function told: log lines as they would be written, and the sums of its metrics. */
export interface Observed extends Observation {
  readonly lines: string[];
  readonly sums: Map<string, number>;
}

/** An observation that keeps what it is told. */
export function observed(): Observed {
  const lines: string[] = [];
  const sums = new Map<string, number>();
  const log = (...parts: readonly unknown[]) => {
    const told = (_: string, value: unknown) =>
      value instanceof Error ? { ...value, message: value.message } : value;
    lines.push(JSON.stringify(parts, told));
  };
  return {
    lines,
    sums,
    logger: { debug: log, info: log, warn: log, error: log, addContext: () => {} },
    metrics: {
      addMetric: (name, _, value) => void sums.set(name, (sums.get(name) ?? 0) + value),
      hasStoredMetrics: () => false,
      publishStoredMetrics: () => {},
    },
  };
}
