import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { BatchScoring } from "../../../functions/score-shipment/batch-scoring.ts";
import { messageHandler } from "../../../functions/score-shipment/message-handler.ts";
import { runCommand, valuesOf } from "../../support/run-command.ts";
import { SAMPLES } from "../../support/samples.ts";
import { observed } from "../observed.ts";
import { messageOf, sampleShipments } from "../sample-messages.ts";
import { sampleRegistry } from "../sample-registry.ts";
import { sqsEvent } from "../sqs-event.ts";
import { MemoryServices } from "./memory-services.ts";

const registry = await sampleRegistry();
const samples = await sampleShipments();

const shipment = (entryNumber: string, change: Readonly<Record<string, unknown>> = {}) => ({
  entryNumber,
  entryDate: "2026-06-01",
  importerId: "M00117",
  countryOfOrigin: "MX",
  valueUsd: "100.00",
  ...change,
});

/** A shipment that goes to review: three anomalies that weigh much. */
const forReview = (entryNumber: string) =>
  shipment(entryNumber, { anomalyCodes: ["SEAL_BROKEN", "TAMPER_EVIDENCE", "SEAL_MISMATCH"] });

const bad = shipment("E9", { valueUsd: "much" });

/** Services, and a handler over them. */
function setUp(time = () => 0) {
  const services = new MemoryServices(registry);
  const seen = observed();
  const scoring = new BatchScoring(services, { now: () => new Date(time()) }, seen);
  const handle = messageHandler(scoring, seen);
  const send = async (...bodies: string[]) => {
    const { batchItemFailures } = await handle(sqsEvent("shipments", bodies));
    return batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier.slice(-12)));
  };
  const rejects = () => services.rejectedBodies.map((body) => rejectShape.parse(JSON.parse(body)));
  return { services, seen, send, rejects };
}

const rejectShape = z.object({
  code: z.string(),
  field: z.string(),
  message: z.string().min(1),
  shipment: z.int().nullable(),
  messageId: z.string(),
  original: z.string(),
});

const entries = ({ table }: MemoryServices) =>
  [...table.values()].map(({ entryNumber }) => entryNumber).sort();

describe("a batch of messages", () => {
  test("is scored as the command scores the same shipments of a file", async () => {
    const { services, send, rejects } = setUp();
    const members = ["--members", SAMPLES.members, "--operators", SAMPLES.operators];
    const run = await runCommand(["score", "--shipments", SAMPLES.shipments, ...members]);
    const messages = Array.from({ length: Math.ceil(samples.length / 10) }, (_, at) =>
      messageOf(samples.slice(at * 10, at * 10 + 10)),
    );
    for (let at = 0; at < messages.length; at += 10) {
      expect(await send(...messages.slice(at, at + 10))).toEqual([]);
    }
    const fields = z.object({ entryNumber: z.string(), version: z.int(), points: z.int(), lane: z.string() });
    const scored = new Set(valuesOf(run.stdout).map((line) => JSON.stringify(fields.parse(line))));
    const stored = new Set([...services.table.values()].map((kept) => JSON.stringify(fields.parse(kept))));
    expect(stored).toEqual(scored);
    expect(rejects()).toEqual([]);
  });

  test("is written in one go, whatever its messages hold", async () => {
    const { services, send } = setUp();
    const many = [shipment("E2"), shipment("E3")];
    expect(
      await send(messageOf(shipment("E1")), messageOf(many), "no JSON", messageOf([shipment("E4")])),
    ).toEqual([]);
    expect(services.putSizes).toEqual([4]);
    expect(entries(services)).toEqual(["E1", "E2", "E3", "E4"]);
  });

  test("takes an entry that comes twice, in one message and in two, once", async () => {
    const { services, send } = setUp();
    const twice = [forReview("E1"), forReview("E1")];
    expect(await send(messageOf(twice), messageOf(forReview("E1")))).toEqual([]);
    expect(services.table.size).toBe(1);
    expect(services.raised).toHaveLength(1);
  });

  test("keeps both contents of a version that came with two", async () => {
    const { services, send } = setUp();
    await send(messageOf([shipment("E1"), shipment("E1", { valueUsd: "200.00" })]));
    expect(entries(services)).toEqual(["E1", "E1"]);
  });

  test("scores a shipment of an importer that nobody knows", async () => {
    const { services, send } = setUp();
    await send(messageOf(shipment("E1", { importerId: "WHO-IS-THIS" })));
    expect([...services.table.values()]).toMatchObject([{ memberId: null, importerId: "WHO-IS-THIS" }]);
  });

  test("keeps back one bad shipment among ten, and no other", async () => {
    const { services, send, rejects } = setUp();
    const ten = Array.from({ length: 10 }, (_, at) => (at === 4 ? bad : shipment(`E1${at}`)));
    expect(await send(messageOf(ten))).toEqual([]);
    expect(services.table.size).toBe(9);
    expect(rejects()).toMatchObject([
      { code: "bad-value", field: "valueUsd", shipment: 4, original: JSON.stringify(bad) },
    ]);
  });

  test("that came before gives the same, in any order and cut", async () => {
    const some = samples.slice(0, 40);
    const whole = setUp();
    await whole.send(messageOf(some));
    const cuts = fc
      .shuffledSubarray([...some, ...some.slice(5, 15)], { minLength: 50 })
      .chain((all) => fc.integer({ min: 1, max: 50 }).map((size) => ({ all, size })));
    await fc.assert(
      fc.asyncProperty(cuts, async ({ all, size }) => {
        const { services, send } = setUp();
        for (let at = 0; at < all.length; at += size) await send(messageOf(all.slice(at, at + size)));
        const byKey = (table: MemoryServices["table"]) =>
          [...table].sort(([one], [other]) => (one < other ? -1 : 1));
        expect(byKey(services.table)).toEqual(byKey(whole.services.table));
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ["no JSON", "hello", "invalid-json", "", null],
    ["no object", "[]", "not-an-object", "", null],
    [
      "another version",
      '{"schemaVersion":9,"shipments":[]}',
      "unknown-schema-version",
      "schemaVersion",
      null,
    ],
    ["no shipments", '{"schemaVersion":1}', "missing-field", "shipments", null],
    ["too many", messageOf(Array.from({ length: 1_001 }, () => 1)), "too-many-shipments", "shipments", null],
    [
      "a shipment without a field",
      messageOf([{ ...shipment("E1"), importerId: "" }]),
      "missing-field",
      "importerId",
      0,
    ],
    [
      "a value of another type",
      messageOf([{ ...shipment("E1"), valueUsd: [1] }]),
      "bad-value",
      "valueUsd",
      0,
    ],
    ["an element that is no shipment", messageOf(["E1"]), "not-an-object", "", 0],
    ["a text that is too long", messageOf([shipment("E".repeat(200_000))]), "too-long", "entryNumber", 0],
    ["a control character", messageOf([shipment("E\u0001")]), "control-character", "entryNumber", 0],
  ])("sends a message with %s to the rejected queue at once", async (_, body, code, field, place) => {
    const { services, send, rejects } = setUp();
    expect(await send(body, messageOf(shipment("E2")))).toEqual([]);
    expect(rejects()).toMatchObject([{ code, field, shipment: place }]);
    const original =
      place === null
        ? body
        : JSON.stringify(
            z.object({ shipments: z.tuple([z.unknown()]) }).parse(JSON.parse(body)).shipments[0],
          );
    expect(rejects()[0]?.original).toBe(original);
    expect(entries(services)).toEqual(["E2"]);
  });
});

describe("a shipment for review", () => {
  test("raises an event with its strongest reasons", async () => {
    const { services, send } = setUp();
    await send(messageOf([shipment("E1"), forReview("E2")]));
    const [kept] = [...services.table.values()].filter(({ entryNumber }) => entryNumber === "E2");
    expect(services.raised).toEqual([
      {
        type: "ShipmentForReview",
        detail: {
          entryNumber: "E2",
          version: 0,
          digest: kept?.digest,
          importerId: "M00117",
          points: kept?.points,
          lane: "review",
          reasons: [
            { factor: "anomalies", points: 40, detail: "SEAL_BROKEN" },
            { factor: "anomalies", points: 40, detail: "TAMPER_EVIDENCE" },
            { factor: "anomalies", points: 30, detail: "SEAL_MISMATCH" },
          ],
          registry: registry.version,
          policy: kept?.policy,
        },
      },
    ]);
  });

  test("raises none before it is written", async () => {
    const { services, send } = setUp();
    services.isUnwritten = ({ entryNumber }) => entryNumber === "E1";
    expect(await send(messageOf(forReview("E1")), messageOf(forReview("E2")))).toEqual([0]);
    expect(services.raised).toMatchObject([{ detail: { entryNumber: "E2" } }]);
    services.isUnwritten = () => false;
    await send(messageOf(forReview("E1")));
    expect(services.raised).toMatchObject([
      { detail: { entryNumber: "E2" } },
      { detail: { entryNumber: "E1" } },
    ]);
  });
});

describe("a message comes again", () => {
  const bodies = [messageOf(shipment("E1")), messageOf([bad, shipment("E2")]), messageOf(forReview("E3"))];

  test("where one of its shipments is not written, and only then", async () => {
    const { services, send } = setUp();
    services.isUnwritten = ({ entryNumber }) => entryNumber === "E2";
    expect(await send(...bodies)).toEqual([1]);
    expect(entries(services)).toEqual(["E1", "E3"]);
  });

  test("where its reject is not sent", async () => {
    const { services, send } = setUp();
    services.isUnsent = () => true;
    expect(await send(...bodies, "no JSON")).toEqual([1, 3]);
    expect(entries(services)).toEqual(["E1", "E2", "E3"]);
  });

  test("where its event is not raised", async () => {
    const { services, send } = setUp();
    services.isUnraised = () => true;
    expect(await send(...bodies)).toEqual([2]);
  });

  test("where the table cannot be reached, but not for a reject that was sent", async () => {
    const { services, send } = setUp();
    services.shipments.put = () => Promise.reject(new Error("no table"));
    expect(await send(...bodies, "no JSON")).toEqual([0, 1, 2]);
  });

  test("and is counted when it is done with, not each time that it comes", async () => {
    const { services, seen, send } = setUp();
    services.isUnwritten = ({ entryNumber }) => entryNumber === "E2";
    expect(await send(...bodies)).toEqual([1]);
    expect(seen.sums).toEqual(
      new Map([
        ["RecordsRead", 2],
        ["RecordsRejected", 0],
        ["ShipmentsScored", 2],
      ]),
    );
    services.isUnwritten = () => false;
    expect(await send(...bodies.slice(1, 2))).toEqual([]);
    expect(seen.sums).toEqual(
      new Map([
        ["RecordsRead", 4],
        ["RecordsRejected", 1],
        ["ShipmentsScored", 3],
      ]),
    );
  });

  test("with all of its batch where the registry cannot be had, and says no more than that", async () => {
    const { services, seen, send } = setUp();
    services.registries.current = () => Promise.reject(new Error("Jane Doe, 12-3456789"));
    await expect(send(...bodies)).rejects.toThrow(/All records failed/);
    expect(seen.lines).toHaveLength(3);
    expect(seen.lines.join()).not.toMatch(/Jane|12-34/);
  });

  test("with all of its batch where nothing at all could be done", async () => {
    const { services, send } = setUp();
    services.isUnwritten = () => true;
    services.isUnsent = () => true;
    await expect(send(...bodies)).rejects.toThrow(/All records failed/);
  });
});
