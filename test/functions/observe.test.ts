import { afterEach, describe, expect, test, vi } from "vitest";
import { observe } from "../../functions/observe.ts";

/** What is written to the standard streams while `work` runs, line by line. */
function written(work: () => void): unknown[] {
  const lines: string[] = [];
  const take = (text: string | Uint8Array) => {
    lines.push(...String(text).trim().split("\n"));
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(take);
  vi.spyOn(process.stderr, "write").mockImplementation(take);
  work();
  return lines.map((line): unknown => JSON.parse(line));
}

afterEach(() => vi.restoreAllMocks());

describe("what a function tells", () => {
  test("is JSON with the function's name as the service", () => {
    const lines = written(() => observe({}, "score-chunk").logger.info("chunk scored", { chunk: 3 }));
    expect(lines).toMatchObject([
      { level: "INFO", message: "chunk scored", service: "score-chunk", chunk: 3 },
    ]);
  });

  test("are metrics of the project's namespace, with the service as their dimension", () => {
    const lines = written(() => {
      const { metrics } = observe({ POWERTOOLS_SERVICE_NAME: "scoring" }, "score-chunk");
      metrics.addMetric("RecordsRead", "Count", 3);
      expect(metrics.hasStoredMetrics()).toBe(true);
      metrics.publishStoredMetrics();
    });
    expect(lines).toMatchObject([
      { RecordsRead: 3, service: "scoring", _aws: { CloudWatchMetrics: [{ Namespace: "Greenlane" }] } },
    ]);
  });

  test("is nothing where the level is SILENT and metrics are disabled", () => {
    const lines = written(() => {
      const environment = { POWERTOOLS_LOG_LEVEL: "SILENT", POWERTOOLS_METRICS_DISABLED: "true" };
      const { logger, metrics } = observe(environment, "score-chunk");
      logger.error("failed");
      metrics.addMetric("RecordsRead", "Count", 3);
      expect(metrics.hasStoredMetrics()).toBe(false);
      metrics.publishStoredMetrics();
    });
    expect(lines).toEqual([]);
  });

  test("cannot be at a level that there is not", () => {
    expect(() => observe({ POWERTOOLS_LOG_LEVEL: "LOUD" }, "score-chunk")).toThrow(
      expect.objectContaining({ name: "ConfigurationError", setting: "POWERTOOLS_LOG_LEVEL" }),
    );
  });
});
