import { performance } from "node:perf_hooks";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { clientSettings, s3Settings } from "../../adapters/aws/client-settings.ts";
import { BatchWriter } from "../../adapters/dynamodb/batch-writer.ts";
import { RankingsTable } from "../../adapters/dynamodb/rankings-table.ts";
import { ObjectStore } from "../../adapters/s3/object-store.ts";
import { makeHandler } from "../../functions/candidates-api/make-handler.ts";
import { systemOutside } from "../../functions/outside.ts";
import { endSuite, isShort } from "../measure/end-suite.ts";
import { figureOf } from "../measure/figure.ts";
import { makeResources, startServices } from "./services.ts";
import { syntheticListing } from "./synthetic-candidates.ts";

/**
 * Measures how long `candidates-api` takes to list 50 of 12,000 candidates with two filters, from the event to the answer, its services
 * included: node bench/functions/listing.ts [--short]. They are the emulators of the local stack behind its gateway, in a process beside
 * it. First the call that reads the ranking, then each query many times.
 */
const CANDIDATES = 12_000;
const RANKING = "20260630T120000Z-0123456789ab";
const QUERIES = {
  overdue: "entityType=IMP&overdue=yes",
  exposure: "country=US&tier=2,3&sort=-exposure",
  region: "region=East%20Asia&fast=yes&sort=name",
  search: "search=trading%207&reason=overdue&sort=-dueOn",
};

const short = isShort(process.argv);
const runs = short ? 25 : 100;
const services = await startServices();
try {
  await fill();
  await measure();
} finally {
  await services.stop();
}

async function fill(): Promise<void> {
  await makeResources(services.environment, { tables: ["rankings"], buckets: ["data"], queues: [] });
  const objects = new ObjectStore(new S3Client(s3Settings(services.environment)), "data");
  const key = `rankings/${RANKING}/listing.ndjson`;
  await objects.putStream(key, syntheticListing(CANDIDATES), "application/x-ndjson");
  const client = new DynamoDBClient(clientSettings(services.environment));
  const writing = { concurrency: 1, maxAttempts: 1, random: Math.random, sleep: systemOutside.sleep };
  const writer = new BatchWriter({ client, table: "rankings", ...writing });
  await new RankingsTable(client, "rankings", writer).publish({
    rankingId: RANKING,
    requestId: "measure",
    requestedBy: "demand",
    requestedAt: "2026-06-30T12:00:00.000Z",
    asOf: "2026-06-30",
    candidates: CANDIDATES,
    policy: "",
    registry: "",
    entries: 0,
  });
}

async function measure(): Promise<void> {
  const environment = {
    ...services.environment,
    INPUT_BUCKET: "input",
    DATA_BUCKET: "data",
    INTAKES_TABLE: "intakes",
    MEMBERS_TABLE: "members",
    SHIPMENTS_TABLE: "shipments",
    RANKINGS_TABLE: "rankings",
    AUDIT_TABLE: "audit",
    POLICY_KEY: "",
    POWERTOOLS_METRICS_DISABLED: "true",
  };
  const handle = makeHandler(environment, systemOutside);
  const time = async (query: string) => {
    const start = performance.now();
    const { statusCode } = await handle(eventOf(query));
    const took = performance.now() - start;
    if (statusCode !== 200) throw new Error(`${query} was answered with ${statusCode}`);
    return took;
  };
  const figures = [figureOf("listing.first", "ms", [await time("limit=50")])];
  for (const [name, query] of Object.entries(QUERIES)) {
    const times: number[] = [];
    while (times.length < runs) times.push(await time(`${query}&limit=50`));
    figures.push(figureOf(`listing.${name}`, "ms", times));
  }
  await endSuite("listing", short, figures);
}

function eventOf(query: string) {
  return {
    rawPath: `/api/rankings/${RANKING}/candidates`,
    rawQueryString: query,
    headers: {},
    requestContext: {
      requestId: "measure",
      http: { method: "GET" },
      authorizer: { jwt: { claims: { sub: "measure", "cognito:groups": "[analyst]" } } },
    },
  };
}
