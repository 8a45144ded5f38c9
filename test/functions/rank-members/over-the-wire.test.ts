import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { expect, onTestFinished, test } from "vitest";
import { clientSettings } from "../../../adapters/aws/client-settings.ts";
import { BatchWriter } from "../../../adapters/dynamodb/batch-writer.ts";
import { IntakesTable } from "../../../adapters/dynamodb/intakes-table.ts";
import { MembersTable } from "../../../adapters/dynamodb/members-table.ts";
import { RankingsTable } from "../../../adapters/dynamodb/rankings-table.ts";
import { ShipmentsTable } from "../../../adapters/dynamodb/shipments-table.ts";
import { rankingRequestSchema } from "../../../core/rank/ranking-request.ts";
import { RankingWork } from "../../../functions/rank-members/ranking-work.ts";
import { createTables, startDynalite } from "../../support/dynamodb/dynalite.ts";
import { deliver, FIVE_SEGMENTS, ONE_SEGMENT, REQUEST, SILENT } from "./deliveries.ts";
import { MemoryServices } from "./memory-services.ts";
import { sampleTables, type Tables } from "./sample-tables.ts";

/** The tables of a DynamoDB that speaks its protocol, with the samples in them. */
async function dynamodbWith({ shipments, history }: Tables) {
  const { endpoint, stop } = await startDynalite();
  onTestFinished(stop);
  const client = new DynamoDBClient(clientSettings({ AWS_ENDPOINT_URL: endpoint }));
  const names = await createTables(client);
  const pace = { concurrency: 4, maxAttempts: 3, random: () => 0, sleep: async () => {} };
  const writer = (table: string) => new BatchWriter({ client, table, ...pace });
  const tables = {
    shipments: new ShipmentsTable(client, names.shipments, writer(names.shipments)),
    members: new MembersTable(client, names.members, writer(names.members)),
    rankings: new RankingsTable(client, names.rankings, writer(names.rankings)),
    intakes: new IntakesTable(client, names.intakes),
  };
  await tables.shipments.put(shipments.toReversed());
  await tables.members.putIncidents(history.flatMap((each) => (each.kind === "incident" ? each.record : [])));
  await tables.members.putValidations(
    history.flatMap((each) => (each.kind === "validation" ? each.record : [])),
  );
  return tables;
}

test("tables over the wire give the ranking that tables in memory give, in one segment and in several", async () => {
  const samples = await sampleTables();
  const memory = new MemoryServices(samples);
  await deliver(memory, REQUEST, { entriesASegment: ONE_SEGMENT });
  const [expected] = memory.published.values();
  for (const entriesASegment of [ONE_SEGMENT, FIVE_SEGMENTS]) {
    const tables = await dynamodbWith(samples);
    const services = new MemoryServices(samples);
    const approximateCount = async () => samples.shipments.length;
    const shipments = { scan: tables.shipments.scan.bind(tables.shipments), approximateCount };
    const work = new RankingWork({ ...services, ...tables, shipments }, entriesASegment, SILENT);
    services.sent.push(JSON.stringify(REQUEST));
    for (let body = services.sent.shift(); body !== undefined; body = services.sent.shift())
      await work.handle(rankingRequestSchema.parse(JSON.parse(body)));
    expect(await tables.rankings.current()).toEqual(expected);
    const { rankingId, candidates } = expected ?? { rankingId: "", candidates: 0 };
    const key = `rankings/${rankingId}/candidates.ndjson`;
    expect(services.text(key)).toBe(memory.text(key));
    const texts = await tables.rankings.candidates(rankingId, 1, candidates);
    expect(texts.map((text) => `${text}\n`).join("")).toBe(memory.text(key));
  }
});
