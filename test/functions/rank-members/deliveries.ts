import type { RankRequest } from "../../../core/rank/ranking-request.ts";
import { rankingRequestSchema } from "../../../core/rank/ranking-request.ts";
import { RankingWork } from "../../../functions/rank-members/ranking-work.ts";
import { Crash, type MemoryServices } from "./memory-services.ts";

/** Adds nothing to any metric and tells nobody. */
export const SILENT = {
  logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {}, addContext: () => {} },
  metrics: { addMetric: () => {}, hasStoredMetrics: () => false, publishStoredMetrics: () => {} },
};

/** A request on the day on which the command runs in tests. */
export const REQUEST: RankRequest = {
  ask: "rank",
  requestId: "intake-20260701T075900Z-0123456789",
  requestedBy: "intake",
  requestedAt: "2026-07-01T08:00:00.123Z",
  intakeId: "20260701T075900Z-0123456789",
};

/** How many entries of the samples make one segment, or several. */
export const ONE_SEGMENT = 1_000_000;
export const FIVE_SEGMENTS = 450;

export interface HowToDeliver {
  readonly entriesASegment: number;
  /** Each message comes so many times in a row. */
  readonly times?: number;
  /** What comes first among the messages that wait. */
  readonly next?: "first" | "last";
}

/** Delivers a request and all that it causes, as a queue does: what fails comes again, with a new instance. */
export async function deliver(
  services: MemoryServices,
  request: object,
  { entriesASegment, times = 1, next = "first" }: HowToDeliver,
): Promise<void> {
  services.sent.push(JSON.stringify(request));
  for (;;) {
    const body = next === "first" ? services.sent.shift() : services.sent.pop();
    if (body === undefined) return;
    for (let time = 0; time < times; time++) await handleUntilDone(services, body, entriesASegment);
  }
}

async function handleUntilDone(services: MemoryServices, body: string, entriesASegment: number) {
  for (;;) {
    try {
      const work = new RankingWork(services, entriesASegment, SILENT);
      return await work.handle(rankingRequestSchema.parse(JSON.parse(body)));
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
  }
}
