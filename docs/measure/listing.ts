import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { clientSettings, s3Settings } from "../../adapters/aws/client-settings.ts";
import { BatchWriter } from "../../adapters/dynamodb/batch-writer.ts";
import { RankingsTable } from "../../adapters/dynamodb/rankings-table.ts";
import { ObjectStore } from "../../adapters/s3/object-store.ts";
import { makeHandler } from "../../functions/candidates-api/make-handler.ts";
import { systemOutside } from "../../functions/outside.ts";
import { startDynamoDb } from "../../local/emulators/start-dynamodb.ts";
import { startS3AndSqs } from "../../local/emulators/start-s3-and-sqs.ts";
import { startGateway } from "../../local/gateway.ts";
import { syntheticListing } from "./synthetic-candidates.ts";

/**
 * Measures how long `candidates-api` takes to list 50 of 12,000 candidates with two filters, from the event to the answer, its
 * services included: they are the emulators of the local stack behind its gateway. First the call that reads the ranking, then the
 * middle of 50 calls of each query.
 */
const CANDIDATES = Number(process.argv[2] ?? 12_000);
const RUNS = 50;
const RANKING = "20260630T120000Z-0123456789ab";
const QUERIES = [
  "entityType=IMP&overdue=yes",
  "country=US&tier=2,3&sort=-exposure",
  "region=East%20Asia&fast=yes&sort=name",
  "search=trading%207&reason=overdue&sort=-dueOn",
];

const folder = await mkdtemp(join(tmpdir(), "greenlane-listing-"));
const dynamodb = await startDynamoDb(join(folder, "dynamodb"));
const s3AndSqs = await startS3AndSqs(join(folder, "s3"));
const gateway = await startGateway({
  port: undefined,
  dynamoDbPort: dynamodb.port,
  s3AndSqsPort: s3AndSqs.port,
  now: () => new Date(),
  onEvent: () => {},
});
const environment = {
  AWS_ENDPOINT_URL: gateway.endpoint,
  AWS_REGION: "us-east-1",
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
try {
  await fill();
  await measure();
} finally {
  await gateway.close();
  await Promise.all([dynamodb.stop(), s3AndSqs.stop()]);
  await rm(folder, { recursive: true });
}

async function fill(): Promise<void> {
  const client = new DynamoDBClient(clientSettings(environment));
  await client.send(
    new CreateTableCommand({
      TableName: "rankings",
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      AttributeDefinitions: [
        { AttributeName: "pk", AttributeType: "S" },
        { AttributeName: "sk", AttributeType: "S" },
      ],
    }),
  );
  const s3 = new S3Client(s3Settings(environment));
  await s3.send(new CreateBucketCommand({ Bucket: "data" }));
  const key = `rankings/${RANKING}/listing.ndjson`;
  await new ObjectStore(s3, "data").putStream(key, syntheticListing(CANDIDATES), "application/x-ndjson");
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
  const handle = makeHandler(environment, systemOutside);
  const time = async (query: string) => {
    const start = performance.now();
    const { statusCode, body = "" } = await handle(eventOf(query));
    const took = performance.now() - start;
    if (statusCode !== 200) throw new Error(`${query} was answered with ${statusCode}`);
    const { total } = JSON.parse(body);
    return { took, total, characters: body.length };
  };
  const cold = await time("limit=50");
  console.log(`${CANDIDATES} candidates, Node ${process.versions.node}`);
  console.log(`the call that reads the ranking: ${Math.round(cold.took)} ms`);
  for (const query of QUERIES) {
    const runs = await inTurn(RUNS, () => time(`${query}&limit=50`));
    const sorted = runs.map(({ took }) => took).sort((one, other) => one - other);
    const [first] = runs;
    const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
    const found = `${first?.total} found, ${first?.characters} characters`;
    console.log(`${query}: middle ${at(0.5)} ms, 95 in 100 below ${at(0.95)} ms (${found})`);
  }
}

async function inTurn<Result>(times: number, run: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  while (results.length < times) results.push(await run());
  return results;
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
