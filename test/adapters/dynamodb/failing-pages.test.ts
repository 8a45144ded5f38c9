import {
  DynamoDBClient,
  InternalServerError,
  ProvisionedThroughputExceededException,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientSettings } from "../../../adapters/aws/client-settings.ts";
import { ShipmentsTable } from "../../../adapters/dynamodb/shipments-table.ts";
import { allOf } from "../../support/dynamodb/all-of.ts";
import { type RunningDynamoDb, startDynalite } from "../../support/dynamodb/dynalite.ts";
import { storedShipmentWith } from "../../support/dynamodb/stored-shipments.ts";
import { freshTable, writerOf } from "./contract/service.ts";

const THROTTLED = { $metadata: { httpStatusCode: 400 }, message: "not now" };
const BROKEN = { $metadata: { httpStatusCode: 500 }, message: "not now" };

let running: RunningDynamoDb;
const clients: DynamoDBClient[] = [];

beforeAll(async () => {
  running = await startDynalite();
});

afterAll(async () => {
  for (const client of clients) client.destroy();
  await running.stop();
});

/** A client whose answers fail as told, one call after the other, where the SDK itself would meet it. */
function clientFailing(failures: (Error | undefined)[]): DynamoDBClient {
  const client = new DynamoDBClient(clientSettings({ AWS_ENDPOINT_URL: running.endpoint }));
  clients.push(client);
  client.middlewareStack.add(
    (next, context) => async (call) => {
      const failure = context["commandName"] === ScanCommand.name ? failures.shift() : undefined;
      if (failure !== undefined) throw failure;
      return next(call);
    },
    { step: "deserialize", priority: "low" },
  );
  return client;
}

/** A table of more than one page, and a client of it. */
async function scanned(failures: (Error | undefined)[]) {
  const client = clientFailing(failures);
  const name = await freshTable(client, "shipments");
  const table = new ShipmentsTable(client, name, writerOf(client, name));
  const long = { factor: "region", status: "missing", detail: "x".repeat(60_000) } as const;
  await table.put(
    Array.from({ length: 40 }, (_, at) =>
      storedShipmentWith({ entryNumber: `E${100 + at}`, reasons: [long] }),
    ),
  );
  return allOf(table.scan(0, 1));
}

describe("a scan whose pages fail", () => {
  it("gives every shipment once where a page comes at a later try of the client", async () => {
    const throttled = new ProvisionedThroughputExceededException(THROTTLED);
    const pages = await scanned([undefined, throttled, new InternalServerError(BROKEN), undefined]);
    expect(pages.length).toBeGreaterThan(1);
    const entries = pages.flat().map(({ entryNumber }) => entryNumber);
    expect(entries).toHaveLength(40);
    expect(new Set(entries).size).toBe(40);
  });

  it("throws where a page never comes, and does not end as if it were the last", async () => {
    const broken = Array.from({ length: 5 }, () => new InternalServerError(BROKEN));
    await expect(scanned([undefined, ...broken])).rejects.toThrow(InternalServerError);
  });
});
