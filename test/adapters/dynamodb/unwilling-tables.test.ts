import {
  BatchWriteItemCommand,
  type BatchWriteItemCommandInput,
  DynamoDBClient,
  InternalServerError,
  PutItemCommand,
  ThrottlingException,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";
import { BatchWriter } from "../../../adapters/dynamodb/batch-writer.ts";
import { IntakesTable } from "../../../adapters/dynamodb/intakes-table.ts";
import { MembersTable } from "../../../adapters/dynamodb/members-table.ts";
import { RankingsTable } from "../../../adapters/dynamodb/rankings-table.ts";
import { ShipmentsTable } from "../../../adapters/dynamodb/shipments-table.ts";
import { storedShipmentWith } from "../../support/dynamodb/stored-shipments.ts";
import { newIntake } from "./contract/intakes.ts";

const TABLE = "table";
const dynamodb = mockClient(DynamoDBClient);
const client = new DynamoDBClient({ region: "us-east-1" });
const writer = new BatchWriter({
  client,
  table: TABLE,
  concurrency: 2,
  maxAttempts: 2,
  random: () => 0,
  sleep: async () => {},
});

beforeEach(() => {
  dynamodb.reset();
});

/** Takes nothing whose sort key begins so. */
function takeNothingOf(prefix: string): void {
  dynamodb.on(BatchWriteItemCommand).callsFake(({ RequestItems }: BatchWriteItemCommandInput) => {
    const requests = RequestItems?.[TABLE] ?? [];
    const left = requests.filter(({ PutRequest }) => PutRequest?.Item?.["sk"]?.S?.startsWith(prefix));
    return { UnprocessedItems: left.length === 0 ? {} : { [TABLE]: left } };
  });
}

describe("tables that do not take what they are given", () => {
  it("shipments gives back those that are not written, twice the same included", async () => {
    takeNothingOf("E2#");
    const [first, second, again] = ["E1", "E2", "E2"].map((entryNumber) =>
      storedShipmentWith({ entryNumber }),
    );
    if (first === undefined || second === undefined || again === undefined) throw new Error("not made");
    const table = new ShipmentsTable(client, TABLE, writer);
    expect(await table.put([first, second, again])).toEqual(new Set([second, again]));
  });

  it("members says how many incidents and validations are not written, and that bringing them again is safe", async () => {
    takeNothingOf("");
    const table = new MembersTable(client, TABLE, writer);
    const incident = { memberId: "M1", occurredOn: "2026-01-01", kind: "theft", severity: "1" } as const;
    const incidents = ["I1", "I2"].map((incidentId) => ({ ...incident, incidentId }));
    await expect(table.putIncidents(incidents)).rejects.toMatchObject({
      name: "UnwrittenItemsError",
      table: TABLE,
      unwritten: 2,
      message: expect.stringContaining("again"),
    });
  });

  it("members throws where profiles are throttled after all tries of the client", async () => {
    dynamodb.on(UpdateItemCommand).rejects(new ThrottlingException({ $metadata: {}, message: "too much" }));
    const table = new MembersTable(client, TABLE, writer);
    const put = table.putMembers([{ memberId: "M1", entityType: "IMP" }], "2026-03-14T10:15:00.000Z");
    await expect(put).rejects.toThrow(ThrottlingException);
  });

  it("rankings publishes nothing by itself where candidates are not written", async () => {
    takeNothingOf("rank#0000002");
    const table = new RankingsTable(client, TABLE, writer);
    const candidate = { memberId: "M1", points: 1, candidate: "{}", activity: [] };
    const ranks = [1, 2, 3].map((rank) => ({ ...candidate, rank }));
    await expect(table.writeCandidates("r1", ranks)).rejects.toMatchObject({
      name: "UnwrittenItemsError",
      unwritten: 1,
    });
    expect(dynamodb.commandCalls(PutItemCommand)).toHaveLength(0);
  });

  it("intakes throws an error of the service and does not take it for a condition", async () => {
    dynamodb.on(PutItemCommand).rejects(new InternalServerError({ $metadata: {}, message: "broken" }));
    await expect(new IntakesTable(client, TABLE).receive(newIntake())).rejects.toThrow(InternalServerError);
  });

  it("intakes does not mark a chunk done whose counts are not written", async () => {
    dynamodb.on(PutItemCommand).rejects(new InternalServerError({ $metadata: {}, message: "broken" }));
    const counts = { chunk: 0, read: 1, accepted: 1, rejected: 0 };
    await expect(new IntakesTable(client, TABLE).recordChunk("i1", counts)).rejects.toThrow(
      InternalServerError,
    );
    expect(dynamodb.commandCalls(UpdateItemCommand)).toHaveLength(0);
  });
});
