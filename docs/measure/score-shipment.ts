import { join } from "node:path";
import { Readable } from "node:stream";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { readFile } from "../../adapters/files/read-file.ts";
import { namedStartingPolicy } from "../../adapters/policy/named-policy.ts";
import { readRegistry } from "../../bin/rank/member-files.ts";
import type { Header } from "../../core/records/header.ts";
import { BatchScoring } from "../../functions/score-shipment/batch-scoring.ts";
import { messageHandler } from "../../functions/score-shipment/message-handler.ts";
import { ScoringSources } from "../../functions/scoring-sources.ts";
import { shipmentsTable } from "../../functions/shipments-table.ts";

/**
 * Measures the time that `score-shipment` takes for a message, less the time spent awaiting services: those answer at once here,
 * and the request to the table is made, signed and read as always. Sample shipments, one a message, in batches of ten.
 */
const RUNS = 200;
const BATCH = 10;
const samples = join(import.meta.dirname, "../../samples");

const { registry } = await readRegistry({
  members: [join(samples, "members.csv")],
  operators: [join(samples, "operators.csv")],
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
const ports = {
  registries: { current: async () => loaded.version, load: async () => loaded },
  sources: async () => sources,
  shipments: shipmentsTable(client, "shipments", {
    now: () => new Date(0),
    random: () => 0,
    sleep: async () => {},
  }),
  rejected: { sendAll: async () => {} },
  events: { put: async () => {} },
};
const handle = messageHandler(new BatchScoring(ports, { now: () => new Date(0) }, observation), observation);

const bodies = await messages();
const times: number[] = [];
for (let run = 0; run < RUNS; run++) {
  const from = (run * BATCH) % (bodies.length - BATCH);
  const event = { Records: bodies.slice(from, from + BATCH).map(recordOf) };
  const start = performance.now();
  await handle(event);
  times.push(((performance.now() - start) * 1_000) / BATCH);
}
const [first = 0] = times;
const sorted = times.toSorted((one, other) => one - other);
const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
console.log(`${RUNS} batches of ${BATCH} messages, microseconds a message:`);
console.log(`median ${at(0.5)}, 95 % below ${at(0.95)}, the first batch ${Math.round(first)}`);

/** The sample shipments as messages. */
async function messages(): Promise<string[]> {
  const found: string[] = [];
  let columns: Header["columns"] = [];
  await readFile({
    kind: "shipment",
    path: join(samples, "shipments.csv"),
    mapping: undefined,
    taker: {
      header: (header) => {
        columns = header.columns;
      },
      row: (row) => {
        const shipments = Object.fromEntries(columns.map(({ name, at: column }) => [name, row.text(column)]));
        found.push(JSON.stringify({ schemaVersion: 1, shipments }));
      },
      reject: () => {},
    },
  });
  return found;
}

function recordOf(body: string, place: number) {
  return {
    messageId: `00000000-0000-0000-0000-${String(place).padStart(12, "0")}`,
    receiptHandle: "r",
    body,
    attributes: {
      ApproximateReceiveCount: "1",
      SentTimestamp: "0",
      SenderId: "",
      ApproximateFirstReceiveTimestamp: "0",
    },
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:eu-west-1:123456789012:shipments",
    awsRegion: "eu-west-1",
  };
}
