import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Outside } from "../functions/outside.ts";
import { releaseInFlight } from "./emulators/release-in-flight.ts";
import { startDynamoDb } from "./emulators/start-dynamodb.ts";
import { type S3AndSqs, startS3AndSqs } from "./emulators/start-s3-and-sqs.ts";
import type { EventSourceMapping, MappingPace } from "./event-source-mapping.ts";
import type { Intercept } from "./gateway/aws-request.ts";
import type { BusEvent } from "./gateway/put-events.ts";
import type { RequestCountsByService } from "./gateway/request-counts.ts";
import { startGateway } from "./gateway.ts";
import { type ConsoleFiles, readConsoleFiles } from "./http-api/console-files.ts";
import { Turns } from "./http-api/turns.ts";
import { startHttpApi } from "./http-api.ts";
import { loadFunctions } from "./load-functions.ts";
import { localEnvironment } from "./local-account.ts";
import { MOST_CONCURRENCY } from "./provision/mapping-settings.ts";
import { provision } from "./provision.ts";
import type { StackEvent } from "./stack-event.ts";
import { StackFolder } from "./stack-folder.ts";
import { startMappings } from "./start-mappings.ts";
import { readTemplate } from "./template/template.ts";

/** What a local stack is started with. */
export interface LocalStackOptions {
  /** The CloudFormation template as parsed JSON. */
  readonly template: unknown;
  /** Where all data lies; made where it is missing. */
  readonly folder: string;
  /** Chosen where undefined. */
  readonly port: number | undefined;
  /** Handed to the functions. */
  readonly outside: Outside;
  /** Where the functions are; the project's own where left out. */
  readonly functionsFolder?: string | undefined;
  /** Variables that every function gets beside those of the template, e.g. another log level. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
  /** How fast failures come round; seconds where left out, as nobody waits for minutes at a desk. */
  readonly pace?: Partial<MappingPace> | undefined;
  readonly onProgress?: ((event: StackEvent) => void) | undefined;
  readonly intercept?: Intercept | undefined;
  /** Has the console and its API served; left out, they are not. */
  readonly console?: ConsoleOptions | undefined;
}

/** Where the console and its API are served. */
export interface ConsoleOptions {
  /** The first that can be had is taken; 0 is any that is free. */
  readonly ports: readonly [number, ...number[]];
  /** Where the console was built; undefined serves the API alone. */
  readonly folder: string | undefined;
}

/** A stack that runs on this machine. */
export interface LocalStack {
  readonly endpoint: string;
  /** Of the console and its API; undefined where they are not served. */
  readonly consoleUrl: string | undefined;
  /** The template's outputs, with local names and URLs. */
  readonly outputs: Readonly<Record<string, string>>;
  /** What was asked of the services so far, by service and operation. */
  readonly requests: RequestCountsByService;
  /** The newest events that were put on a bus, oldest first. */
  readonly events: readonly BusEvent[];
  /** Resolves when every consumed queue is empty, nothing is in flight and no function runs. */
  idle(): Promise<void>;
  /** Lets running functions end and stops; the data stays, and a later start goes on with it. */
  stop(): Promise<void>;
}

const OUR_FUNCTIONS = fileURLToPath(new URL("../functions/", import.meta.url));

/** Older ones are forgotten, so that a long run does not fill the memory. */
const MOST_EVENTS = 10_000;

const STOP_MS = 10_000;
const IDLE_CHECK_MS = 25;

/**
 * Starts the stack of a template: emulators, gateway, resources, functions and what feeds them. Throws NotATemplate, StackRuns,
 * PortUnavailable, ConsoleNotBuilt, Unresolved, NotLocal, TableDiffers, FunctionNotFound; nothing is left running then.
 */
export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  const template = readTemplate(options.template);
  const onProgress = options.onProgress ?? (() => {});
  const events: BusEvent[] = [];
  await using undo = new AsyncDisposableStack();
  const folder = await StackFolder.take(options.folder);
  undo.defer(() => folder.release());
  const dynamoDb = await startDynamoDb(folder.of("dynamodb"));
  undo.defer(() => dynamoDb.stop());
  const s3AndSqs = await startS3AndSqs(folder.of("s3-and-sqs"));
  undo.defer(() => s3AndSqs.stop());
  const ports = { dynamoDbPort: dynamoDb.port, s3AndSqsPort: s3AndSqs.port };
  const onEvent = (event: BusEvent) => {
    events.push(event);
    if (events.length > MOST_EVENTS) events.shift();
    onProgress({ kind: "event", event });
  };
  const { now } = options.outside;
  const gateway = await startGateway({
    ...ports,
    port: options.port,
    now,
    onEvent,
    intercept: options.intercept,
  });
  undo.defer(() => gateway.close());
  const files = await consoleFiles(options);
  const httpApi = options.console === undefined ? undefined : await startHttpApi(options.console.ports);
  undo.defer(() => httpApi?.close(STOP_MS));
  const consoleUrl = httpApi?.address;
  const { endpoint, notifier, cors } = gateway;
  const provisioned = await provision(template, { ...ports, endpoint, notifier, cors, consoleUrl, now });
  const resumed = await releaseInFlight(s3AndSqs, provisioned.queues);
  if (resumed > 0) onProgress({ kind: "resumed", messages: resumed });
  const functions = await loadFunctions(provisioned.functions, {
    folder: options.functionsFolder ?? OUR_FUNCTIONS,
    environment: { ...options.environment, ...localEnvironment(endpoint) },
    outside: options.outside,
  });
  httpApi?.serve({
    api: {
      routes: provisioned.routes,
      functions,
      roles: provisioned.roles,
      headers: provisioned.edgeHeaders.api,
      turns: new Turns(MOST_CONCURRENCY),
      now,
      onTrouble: (where, error) => onProgress({ kind: "trouble", where, error }),
    },
    console: { files, headers: provisioned.edgeHeaders.page },
  });
  const { pace } = options;
  const mappings = startMappings(provisioned.mappings, { endpoint, functions, pace, onProgress });
  undo.defer(async () => {
    await Promise.all(mappings.map((mapping) => mapping.stop(STOP_MS)));
  });
  await folder.describe({ endpoint, outputs: provisioned.outputs, pid: process.pid });
  const running = undo.move();
  return {
    endpoint,
    consoleUrl,
    outputs: provisioned.outputs,
    get requests() {
      return gateway.requests();
    },
    events,
    async idle() {
      while (!running.disposed && !isIdle(mappings, s3AndSqs)) await pause(IDLE_CHECK_MS);
    },
    stop: () => running.disposeAsync(),
  };
}

async function consoleFiles({ console }: LocalStackOptions): Promise<ConsoleFiles> {
  return console?.folder === undefined ? new Map() : readConsoleFiles(console.folder);
}

/** Whether nothing is under way: looked at in one go, so that a message cannot slip from one place to the next meanwhile. */
function isIdle(mappings: readonly EventSourceMapping[], { depth }: S3AndSqs): boolean {
  if (mappings.some(({ running }) => running > 0)) return false;
  return mappings.every(({ settings }) => {
    const { waiting, inFlight } = depth(settings.queue);
    return waiting === 0 && inFlight === 0;
  });
}
