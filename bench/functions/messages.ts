import { join } from "node:path";
import { Readable } from "node:stream";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { unlogged } from "../../adapters/aws/unlogged.ts";
import { namedStartingPolicy } from "../../adapters/policy/named-policy.ts";
import { readRegistry } from "../../bin/rank/member-files.ts";
import { BatchScoring } from "../../functions/score-shipment/batch-scoring.ts";
import { messageHandler } from "../../functions/score-shipment/message-handler.ts";
import { ScoringSources } from "../../functions/scoring-sources.ts";
import type { ShipmentsSink } from "../../functions/shipments-sink.ts";
import { shipmentsTable } from "../../functions/shipments-table.ts";
import { cpuTimes } from "../measure/cpu-time.ts";
import { type Figure, figureOf } from "../measure/figure.ts";
import { eventOf, sampleMessages } from "./sample-messages.ts";

const SAMPLES = join(import.meta.dirname, "../../samples");
const MICROSECONDS = 1_000;
/** Small batches that are measured together: asking for the time that one takes would be part of it. */
const BATCHES = 20;

/**
 * The processor time that `score-shipment` takes for a message, of batches of 10 and of 1,000, less what the services take: those answer
 * at once here, and the requests to the table are made, signed and read as always. Sample shipments, one a message.
 */
export async function messageFigures(short: boolean): Promise<Figure[]> {
  const outside = { now: () => new Date(0), random: () => 0, sleep: async () => {} };
  const written = await handler(shipmentsTable(answeredAtOnce(), "shipments", outside));
  const unwritten = await handler({ put: async () => new Set() });
  const bodies = await sampleMessages();
  let sent = 0;
  const batches =
    (size: number, times: number, handle = written) =>
    async () => {
      for (let time = 0; time < times; time++, sent += size) {
        const from = sent % Math.max(1, bodies.length - size);
        await handle(eventOf(bodies.slice(from, from + size)));
      }
    };
  const aMessage = (times: readonly number[], messages: number) =>
    times.map((milliseconds) => (milliseconds * MICROSECONDS) / messages);
  const [first = 0] = await cpuTimes(1, batches(10, 1));
  const tens = await cpuTimes(short ? 10 : 50, batches(10, BATCHES));
  const scoring = await cpuTimes(short ? 10 : 50, batches(10, BATCHES, unwritten));
  const thousands = await cpuTimes(short ? 5 : 15, batches(1_000, 1));
  return [
    figureOf("messages.10.first", "µs a message", aMessage([first], 10)),
    figureOf("messages.10", "µs a message", aMessage(tens, 10 * BATCHES)),
    figureOf("messages.10.scoring", "µs a message", aMessage(scoring, 10 * BATCHES)),
    figureOf("messages.1000", "µs a message", aMessage(thousands, 1_000)),
  ];
}

/** The function before a table. */
async function handler(shipments: ShipmentsSink): Promise<(event: SQSEvent) => Promise<SQSBatchResponse>> {
  const { registry } = await readRegistry({
    members: [join(SAMPLES, "members.csv")],
    operators: [join(SAMPLES, "operators.csv")],
    mappings: {},
    latestDay: 0,
    keepsRecords: false,
    onReject: () => {},
  });
  const sources = new ScoringSources(namedStartingPolicy());
  const loaded = { version: "000001-0123456789ab", registry, baselines: [] };
  const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {}, addContext: () => {} };
  const observation = {
    logger: quiet,
    metrics: { addMetric: () => {}, hasStoredMetrics: () => false, publishStoredMetrics: () => {} },
  };
  const ports = {
    registries: { current: async () => loaded.version, load: async () => loaded },
    sources: async () => sources,
    shipments,
    rejected: { sendAll: async () => {} },
    events: { put: async () => {} },
  };
  return messageHandler(new BatchScoring(ports, { now: () => new Date(0) }, observation), observation);
}

/** A client of a table that takes whatever it is given. */
function answeredAtOnce(): DynamoDBClient {
  const answer = () => ({ statusCode: 200, headers: {}, body: Readable.from([Buffer.from("{}")]) });
  const client = new DynamoDBClient({
    region: "eu-west-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    requestHandler: {
      handle: async () => ({ response: answer() }),
      updateHttpClientConfig: () => {},
      httpHandlerConfigs: () => ({}),
    },
  });
  return unlogged(client);
}
