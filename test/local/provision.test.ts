import { DescribeTableCommand, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { HeadBucketCommand } from "@aws-sdk/client-s3";
import { GetQueueAttributesCommand, ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { expect, onTestFinished, test } from "vitest";
import { startDynamoDb } from "../../local/emulators/start-dynamodb.ts";
import { startS3AndSqs } from "../../local/emulators/start-s3-and-sqs.ts";
import { startGateway } from "../../local/gateway.ts";
import { TableDiffers } from "../../local/provision/tables.ts";
import { provision } from "../../local/provision.ts";
import { readTemplate, type Template } from "../../local/template/template.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { clientsOf } from "./support/clients.ts";
import { smallTemplate } from "./support/small-template.ts";
import { webTemplate } from "./support/web-template.ts";

const now = () => new Date("2026-06-30T12:00:00.000Z");

/** Emulators that templates can be provisioned on. */
async function emptyPlace() {
  const folder = await temporaryFolder();
  const dynamoDb = await startDynamoDb(`${folder}/dynamodb`);
  const s3AndSqs = await startS3AndSqs(`${folder}/s3-and-sqs`);
  const ports = { dynamoDbPort: dynamoDb.port, s3AndSqsPort: s3AndSqs.port };
  const gateway = await startGateway({ ...ports, port: undefined, now, onEvent: () => {} });
  onTestFinished(async () => {
    await gateway.close();
    await Promise.all([dynamoDb.stop(), s3AndSqs.stop()]);
  });
  const { endpoint, notifier, cors } = gateway;
  const make = (template: Template) => provision(template, { ...ports, endpoint, notifier, cors, now });
  return { make, endpoint, gateway, s3AndSqs, ...clientsOf(endpoint) };
}

/** The template that has a resource, with properties of it changed. */
function changed(logicalId: string, properties: object): Template {
  const templates = [smallTemplate(), webTemplate()].map((template) => readTemplate(template));
  const template = templates.find(({ Resources }) => logicalId in Resources);
  const resource = template?.Resources[logicalId];
  if (template === undefined || resource === undefined) throw new TypeError(`no ${logicalId}`);
  const Properties = { ...resource.Properties, ...properties };
  return { ...template, Resources: { ...template.Resources, [logicalId]: { ...resource, Properties } } };
}

test("makes what a template of the CDK describes", async () => {
  const { make, endpoint, dynamoDb, sqs, s3 } = await emptyPlace();
  const made = await make(readTemplate(smallTemplate()));
  expect(made).toEqual({
    queues: ["workdeadletterscd34", "workqueueef56"],
    functions: [
      {
        folder: "worker",
        functionName: "workerfunctionop56",
        environment: {
          TABLE: "tableij90",
          QUEUE_URL: `${endpoint}/000000000000/workqueueef56`,
          BUCKET: "inputbucketgh78",
          POLICY_KEY: "",
        },
        timeoutSeconds: 30,
        memoryMegabytes: 512,
      },
    ],
    mappings: [
      {
        functionName: "workerfunctionop56",
        queue: "workqueueef56",
        queueArn: "arn:aws:sqs:us-east-1:000000000000:workqueueef56",
        batchSize: 1,
        windowSeconds: 0,
        concurrency: 2,
        reportsItemFailures: true,
      },
    ],
    outputs: {
      InputBucketName: "inputbucketgh78",
      WorkQueueUrl: `${endpoint}/000000000000/workqueueef56`,
      WorkDeadLetterQueueUrl: `${endpoint}/000000000000/workdeadletterscd34`,
      WorkQueueArn: "arn:aws:sqs:us-east-1:000000000000:workqueueef56",
      TableName: "tableij90",
      EventBusName: "SmallStack",
      Place: "us-east-1-000000000000",
    },
    routes: [],
    roles: new Set(),
    edgeHeaders: { page: {}, api: {} },
  });
  const { Table } = await dynamoDb.send(new DescribeTableCommand({ TableName: "tableij90" }));
  expect(Table).toMatchObject({ TableStatus: "ACTIVE", GlobalSecondaryIndexes: [{ IndexName: "newest" }] });
  await s3.send(new HeadBucketCommand({ Bucket: "inputbucketgh78" }));
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: made.outputs["WorkQueueUrl"], AttributeNames: ["All"] }),
  );
  expect(Attributes).toMatchObject({ VisibilityTimeout: "5400" });
  expect(JSON.parse(Attributes?.["RedrivePolicy"] ?? "")).toEqual({
    deadLetterTargetArn: "arn:aws:sqs:us-east-1:000000000000:workdeadletterscd34",
    maxReceiveCount: 3,
  });
});

test("has the bucket's rules heeded, and tells the queue so as S3 does, once", async () => {
  const { make, gateway, s3AndSqs, sqs } = await emptyPlace();
  const { outputs } = await make(readTemplate(smallTemplate()));
  await make(readTemplate(smallTemplate()));
  expect(gateway.notifier.rulesFor("inputbucketgh78", "incoming/a", "Put")).toMatchObject([
    { queue: "workqueueef56" },
  ]);
  expect(gateway.notifier.rulesFor("inputbucketgh78", "elsewhere/a", "Put")).toEqual([]);
  expect(s3AndSqs.depth("workqueueef56").waiting).toBe(1);
  const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: outputs["WorkQueueUrl"] }));
  expect(JSON.parse(Messages?.[0]?.Body ?? "")).toMatchObject({
    Event: "s3:TestEvent",
    Bucket: "inputbucketgh78",
  });
});

test("does the same again on what is there, and takes new attributes of queues", async () => {
  const { make, sqs } = await emptyPlace();
  const first = await make(readTemplate(smallTemplate()));
  expect(await make(readTemplate(smallTemplate()))).toEqual(first);
  await make(changed("WorkQueueEF56", { VisibilityTimeout: 60 }));
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: first.outputs["WorkQueueUrl"], AttributeNames: ["All"] }),
  );
  expect(Attributes).toMatchObject({ VisibilityTimeout: "60" });
});

test("does not go on with a table of other keys", async () => {
  const { make } = await emptyPlace();
  await make(readTemplate(smallTemplate()));
  const making = make(changed("TableIJ90", { GlobalSecondaryIndexes: undefined }));
  await expect(making).rejects.toThrow(TableDiffers);
  await expect(making).rejects.toMatchObject({ table: "tableij90" });
});

/** The index of the small template with a projection of its own. */
function projecting(projection: object): Template {
  const KeySchema = [
    { AttributeName: "list", KeyType: "HASH" },
    { AttributeName: "sk", KeyType: "RANGE" },
  ];
  const GlobalSecondaryIndexes = [{ IndexName: "newest", KeySchema, Projection: projection }];
  return changed("TableIJ90", { GlobalSecondaryIndexes });
}

test.for([
  [{ ProjectionType: "KEYS_ONLY" }, {}],
  [{ ProjectionType: "INCLUDE", NonKeyAttributes: ["points", "rank"] }, { points: { N: "7" } }],
  [{ ProjectionType: "ALL" }, { points: { N: "7" }, name: { S: "n" } }],
])("an index with %j holds that", async ([projection = {}, held]) => {
  const { make, dynamoDb } = await emptyPlace();
  await make(projecting(projection));
  const keys = { pk: { S: "a" }, sk: { S: "1" }, list: { S: "l" } };
  const Item = { ...keys, points: { N: "7" }, name: { S: "n" } };
  await dynamoDb.send(new PutItemCommand({ TableName: "tableij90", Item }));
  const { Items } = await dynamoDb.send(
    new QueryCommand({
      TableName: "tableij90",
      IndexName: "newest",
      KeyConditionExpression: "#list = :list",
      ExpressionAttributeNames: { "#list": "list" },
      ExpressionAttributeValues: { ":list": { S: "l" } },
    }),
  );
  expect(Items).toEqual([{ ...keys, ...held }]);
});

test("goes on with an index that holds the same attributes in another order, and with no other", async () => {
  const { make } = await emptyPlace();
  const including = (...NonKeyAttributes: string[]) =>
    make(projecting({ ProjectionType: "INCLUDE", NonKeyAttributes }));
  await including("points", "rank");
  await including("rank", "points");
  await expect(including("points")).rejects.toThrow(TableDiffers);
});

const lambda = { LambdaConfigurations: [{ Event: "s3:ObjectCreated:*", Function: "arn" }] };
const removed = {
  QueueConfigurations: [{ Event: "s3:ObjectRemoved:*", Queue: "arn:aws:sqs:us-east-1:0:a" }],
};

test.for<[string, string, object]>([
  ["a first-in-first-out queue", "WorkQueueEF56", { FifoQueue: true }],
  ["a notification to a function", "InputBucketGH78", { NotificationConfiguration: lambda }],
  ["a notification of removal", "InputBucketGH78", { NotificationConfiguration: removed }],
  ["filtering of messages", "WorkerSourceST90", { FilterCriteria: { Filters: [] } }],
  ["a route to nowhere", "OpenOP78", { Target: "integrations/Nobody" }],
  ["a route without an integration", "OpenOP78", { Target: undefined }],
  ["a route with keys of its own", "OpenOP78", { AuthorizationType: "AWS_IAM" }],
  ["an integration with a web server", "FunctionIJ12", { IntegrationType: "HTTP_PROXY" }],
  ["an integration with something else", "FunctionIJ12", { IntegrationUri: "arn:aws:states:us-east-1:0:a" }],
  ["payload 1.0", "FunctionIJ12", { PayloadFormatVersion: "1.0" }],
  [
    "a stream as event source",
    "WorkerSourceST90",
    { EventSourceArn: "arn:aws:kinesis:us-east-1:0:stream/a" },
  ],
])("says so where a template asks for %s", async ([, logicalId, properties]) => {
  const { make } = await emptyPlace();
  await expect(make(changed(logicalId, properties))).rejects.toMatchObject({ name: "NotLocal", logicalId });
});

test("says so where a template has a type that nobody thought of", async () => {
  const { make } = await emptyPlace();
  const template = readTemplate({ Resources: { Machine: { Type: "AWS::StepFunctions::StateMachine" } } });
  await expect(make(template)).rejects.toMatchObject({ name: "NotLocal", logicalId: "Machine" });
});

test("a mapping that is switched off is none", async () => {
  const { make } = await emptyPlace();
  expect((await make(changed("WorkerSourceST90", { Enabled: false }))).mappings).toEqual([]);
});
