import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clientSettings, s3Settings } from "../../../adapters/aws/client-settings.ts";
import { BatchWriter } from "../../../adapters/dynamodb/batch-writer.ts";
import { IntakesTable } from "../../../adapters/dynamodb/intakes-table.ts";
import { MembersTable } from "../../../adapters/dynamodb/members-table.ts";
import { RankingsTable } from "../../../adapters/dynamodb/rankings-table.ts";
import { ShipmentsTable } from "../../../adapters/dynamodb/shipments-table.ts";
import { ObjectStore } from "../../../adapters/s3/object-store.ts";
import { makeHandler } from "../../../functions/candidates-api/make-handler.ts";
import { SERVED_OPERATIONS } from "../../../functions/candidates-api/served-operations.ts";
import { startGateway } from "../../../local/gateway.ts";
import { createTables, startDynalite, TABLE_NAMES } from "../../support/dynamodb/dynalite.ts";
import { startS3 } from "../../support/s3/fauxqs.ts";
import { type Ask, asking, NOW } from "./asking.ts";
import type { Contents } from "./memory-ports.ts";
import { sampleContents } from "./sample-contents.ts";
import { madePlan, VALID_CALLS } from "./valid-calls.ts";
import { MEMBER, newWorld, type World } from "./world.ts";

/** Services that speak their own protocols, at one address, with the samples in them. */
async function startServices() {
  const [dynamodb, s3] = await Promise.all([startDynalite(), startS3()]);
  const portOf = (endpoint: string) => Number(new URL(endpoint).port);
  const gateway = await startGateway({
    port: undefined,
    dynamoDbPort: portOf(dynamodb.endpoint),
    s3AndSqsPort: portOf(s3.endpoint),
    now: () => new Date(),
    onEvent: () => {},
  });
  const environment = {
    AWS_ENDPOINT_URL: gateway.endpoint,
    AWS_REGION: "us-east-1",
    INPUT_BUCKET: "input",
    DATA_BUCKET: "data",
    INTAKES_TABLE: TABLE_NAMES.intakes,
    MEMBERS_TABLE: TABLE_NAMES.members,
    SHIPMENTS_TABLE: TABLE_NAMES.shipments,
    RANKINGS_TABLE: TABLE_NAMES.rankings,
    AUDIT_TABLE: TABLE_NAMES.audit,
    POLICY_KEY: "",
    POWERTOOLS_LOG_LEVEL: "SILENT",
    POWERTOOLS_METRICS_DISABLED: "true",
  };
  await Promise.all([s3.createBucket("data"), s3.createBucket("input")]);
  await fill(environment, await sampleContents());
  return {
    environment,
    stop: async () => {
      await gateway.close();
      await Promise.all([dynamodb.stop(), s3.stop()]);
    },
  };
}

async function fill(environment: Readonly<Record<string, string>>, contents: Contents): Promise<void> {
  const client = new DynamoDBClient(clientSettings(environment));
  const objects = new ObjectStore(new S3Client(s3Settings(environment)), "data");
  const names = await createTables(client);
  const pace = { concurrency: 4, maxAttempts: 3, random: () => 0, sleep: async () => {} };
  const writer = (table: string) => new BatchWriter({ client, table, ...pace });
  const rankings = new RankingsTable(client, names.rankings, writer(names.rankings));
  for (const entry of contents.rankings) {
    await rankings.writeCandidates(entry.rankingId, contents.candidates.get(entry.rankingId) ?? []);
    await rankings.publish(entry);
  }
  const members = new MembersTable(client, names.members, writer(names.members));
  for (const { profiles, incidents, validations } of contents.members.values()) {
    for (const { record, uploadedAt } of profiles) await members.putMembers([record], uploadedAt);
    await members.putIncidents(incidents);
    await members.putValidations(validations);
  }
  await new ShipmentsTable(client, names.shipments, writer(names.shipments)).put(contents.shipments);
  const intakes = new IntakesTable(client, names.intakes);
  for (const intake of contents.intakes) await intakes.receive(intake);
  for (const [key, content] of contents.files) await objects.put(key, content, "text/plain");
}

let services: Awaited<ReturnType<typeof startServices>>;
let ask: Ask;
let world: World;
let planId: string;
beforeAll(async () => {
  services = await startServices();
  const outside = { now: () => new Date(NOW), random: () => 0, sleep: async () => {} };
  ask = asking(makeHandler(services.environment, outside));
  world = { ...(await newWorld()), ask };
  planId = await madePlan(world);
}, 120_000);
afterAll(() => services.stop());

describe("over the wire", () => {
  test.each(SERVED_OPERATIONS)("$id is answered", async ({ id }) => {
    const { status, body } = await ask({ ...VALID_CALLS[id](world, planId), roles: ["supervisor"] });
    expect([200, 201], JSON.stringify(body)).toContain(status);
  });

  test.each(["listCandidates", "compareRankings", "listCountries", "listRejects"] as const)(
    "what %s reads is what services in memory give",
    async (id) => {
      const memory = await newWorld();
      const asked = VALID_CALLS[id](world, planId);
      expect((await ask(asked)).body).toEqual((await memory.ask(asked)).body);
    },
  );

  test("a file is fetched from where the answer says, under its name", async () => {
    const path = `/api/rankings/${world.later.rankingId}/exports?format=csv&tier=2`;
    const { body } = await ask({ method: "POST", path });
    const response = await fetch(body.url);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toContain("candidates-2026-06-30.csv");
    const text = await response.text();
    expect(Buffer.byteLength(text)).toBe(body.bytes);
    expect(parse(text)).toHaveLength(body.rows + 1);
  });

  test("a file is put where the answer says", async () => {
    const content = "memberId,entityType\nM1,IMP\n";
    const body = { kind: "members", fileName: "new members.csv", bytes: content.length };
    const { body: upload } = await ask({ method: "POST", path: "/api/uploads", body });
    const response = await fetch(upload.url, {
      method: upload.method,
      headers: upload.headers,
      body: content,
    });
    expect(response.status).toBe(200);
    const input = new ObjectStore(new S3Client(s3Settings(services.environment)), "input");
    expect(new TextDecoder().decode(await input.read(upload.key))).toBe(content);
  });

  test("of ten who decide at once one does, and the others see what it decided", async () => {
    const path = `/api/members/${encodeURIComponent("M00001")}/decisions`;
    const { rankingId } = world.later;
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        ask({
          method: "POST",
          path,
          user: `u-${at}`,
          body: { action: "note", reason: `${at}`, rankingId, after: 0 },
        }),
      ),
    );
    const taken = answers.filter(({ status }) => status === 201);
    expect(taken).toHaveLength(1);
    for (const { status, body } of answers) {
      if (status === 201) continue;
      expect(status).toBe(409);
      expect(body.newest).toEqual([taken[0]?.body]);
    }
    const log = await ask({ path: "/api/members/M00001/audit?limit=200", roles: ["auditor"] });
    const refused = log.body.entries.filter(({ what }: { what: string }) => what === "decisionRefused");
    expect(refused).toHaveLength(9);
  });

  test("lists page by page are the whole", async () => {
    for (const [path, list] of [
      ["/api/audit", "entries"],
      ["/api/decisions", "decisions"],
      [`/api/members/${MEMBER}/audit`, "entries"],
      ["/api/rankings", "rankings"],
      ["/api/plans", "plans"],
    ] as const) {
      const whole = (await ask({ path: `${path}?limit=100`, roles: ["auditor"] })).body[list];
      const items: unknown[] = [];
      for (let cursor = ""; ; ) {
        const { body } = await ask({ path: `${path}?limit=1${cursor}`, roles: ["auditor"] });
        items.push(...body[list]);
        if (body.next === null) break;
        cursor = `&cursor=${body.next}`;
      }
      expect(items).toEqual(whole);
      expect(items.length).toBeGreaterThan(0);
    }
  });
});

describe("the function refuses to start", () => {
  test.each([
    "INPUT_BUCKET",
    "DATA_BUCKET",
    "RANKINGS_TABLE",
    "MEMBERS_TABLE",
    "SHIPMENTS_TABLE",
    "INTAKES_TABLE",
    "AUDIT_TABLE",
  ])("without %s", (name) => {
    const others = Object.entries(services.environment).filter(([key]) => key !== name);
    const environment = Object.fromEntries(others);
    const outside = { now: () => new Date(), random: () => 0, sleep: async () => {} };
    expect(() => makeHandler(environment, outside)).toThrow(name);
  });
});
