import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { clientSettings, s3Settings } from "../adapters/aws/client-settings.ts";
import type { Cors } from "./gateway/cors.ts";
import type { Notifier } from "./gateway/notifier.ts";
import { testMessage } from "./gateway/object-created.ts";
import { type ApiRoute, apiRoutes } from "./http-api/api-route.ts";
import { type EdgeHeaders, edgeHeaders } from "./http-api/edge-headers.ts";
import { rolesOf } from "./http-api/local-user.ts";
import { LOOPBACK, localEnvironment } from "./local-account.ts";
import { makeBuckets } from "./provision/buckets.ts";
import { type FunctionSettings, functionSettings } from "./provision/function-settings.ts";
import { type MappingSettings, mappingSettings } from "./provision/mapping-settings.ts";
import { makeQueues } from "./provision/queues.ts";
import { checkTypes } from "./provision/resources-of.ts";
import { makeTables } from "./provision/tables.ts";
import { Resolver } from "./template/resolver.ts";
import type { Template } from "./template/template.ts";

/** Where resources are made. */
export interface ProvisionTarget {
  /** Of the gateway: what functions and outputs are told. */
  readonly endpoint: string;
  readonly dynamoDbPort: number;
  readonly s3AndSqsPort: number;
  readonly notifier: Notifier;
  readonly cors: Cors;
  /** Of the console and its API; left out where they are not served. */
  readonly consoleUrl?: string | undefined;
  readonly now: () => Date;
}

/** What a template asks for beside the resources that are now there. */
export interface Provisioned {
  readonly functions: readonly FunctionSettings[];
  readonly mappings: readonly MappingSettings[];
  readonly queues: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly routes: readonly ApiRoute[];
  /** Who may use the API: the groups of the user pool. */
  readonly roles: ReadonlySet<string>;
  readonly edgeHeaders: EdgeHeaders;
}

/**
 * Makes what a template describes and is not there yet: tables, queues, buckets and whom these notify. Goes past the gateway,
 * so that counts and intercepts are of the work alone. Throws Unresolved, NotLocal, TableDiffers.
 */
export async function provision(template: Template, target: ProvisionTarget): Promise<Provisioned> {
  checkTypes(template);
  const resolver = new Resolver(template, target.endpoint, target.consoleUrl);
  const s3AndSqs = localEnvironment(`http://${LOOPBACK}:${target.s3AndSqsPort}`);
  const dynamoDb = new DynamoDBClient(
    clientSettings(localEnvironment(`http://${LOOPBACK}:${target.dynamoDbPort}`)),
  );
  // fauxqs gives out URLs of a host that does not resolve everywhere; the client's own endpoint is right.
  const sqs = new SQSClient({ ...clientSettings(s3AndSqs), useQueueUrlAsEndpoint: false });
  const s3 = new S3Client(s3Settings(s3AndSqs));
  try {
    // One after another: where one fails, nothing is still under way that the emulators could be stopped amid.
    const queues = await makeQueues(template, resolver, sqs);
    const buckets = await makeBuckets(template, resolver, s3);
    await makeTables(template, resolver, dynamoDb);
    target.notifier.setRules(buckets.rules);
    target.cors.setRules(buckets.corsRules);
    for (const { bucket, queue } of buckets.rules) {
      if (buckets.made.has(bucket)) await target.notifier.send(queue, testMessage(bucket, target.now()));
    }
    return {
      functions: functionSettings(template, resolver),
      mappings: mappingSettings(template, resolver),
      queues,
      outputs: outputsOf(template, resolver),
      routes: apiRoutes(template, resolver),
      roles: rolesOf(template, resolver),
      edgeHeaders: edgeHeaders(template, resolver, target.endpoint),
    };
  } finally {
    for (const client of [dynamoDb, sqs, s3]) client.destroy();
  }
}

function outputsOf(template: Template, resolver: Resolver): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(template.Outputs).map(([name, { Value }]) => [
      name,
      String(resolver.value(Value, `Outputs.${name}`)),
    ]),
  );
}
