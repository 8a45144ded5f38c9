import { mkdir } from "node:fs/promises";
import { startFauxqs } from "fauxqs";
import { LOCAL_REGION } from "../local-account.ts";
import type { Emulator } from "./emulator.ts";
import { guardPort } from "./guard-port.ts";

/** The messages of a queue, counted. */
export interface QueueDepth {
  readonly waiting: number;
  /** Received and neither deleted nor visible again. */
  readonly inFlight: number;
}

/** S3 and SQS, and what only the process that runs them can see. */
export interface S3AndSqs extends Emulator {
  /** Throws a TypeError where there is no such queue. */
  depth(queue: string): QueueDepth;
  /** Handles under which messages of a queue were received and are still in flight. */
  receiptsInFlight(queue: string): readonly string[];
}

/**
 * Starts S3 and SQS (fauxqs) with their data in a folder. Objects go into the same SQLite file as messages: kept as files, an
 * object that is overwritten when the process dies would be half old and half new, and an empty description of one would
 * stop every later start.
 */
export async function startS3AndSqs(folder: string): Promise<S3AndSqs> {
  await mkdir(folder, { recursive: true });
  const guard = guardPort();
  const server = await startFauxqs({ port: 0, logger: false, dataDir: folder, defaultRegion: LOCAL_REGION });
  guard.allowOnlyLoopback(server.port);
  const inspect = (queue: string) => {
    const found = server.inspectQueue(queue);
    if (found === undefined) throw new TypeError(`there is no queue ${queue}`);
    return found;
  };
  return {
    port: server.port,
    depth(queue) {
      const { attributes } = inspect(queue);
      return {
        waiting:
          Number(attributes["ApproximateNumberOfMessages"]) +
          Number(attributes["ApproximateNumberOfMessagesDelayed"]),
        inFlight: Number(attributes["ApproximateNumberOfMessagesNotVisible"]),
      };
    },
    receiptsInFlight: (queue) => inspect(queue).messages.inflight.map(({ receiptHandle }) => receiptHandle),
    async stop() {
      await server.stop();
      guard.lift();
    },
  };
}
