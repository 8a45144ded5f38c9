import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { rankingRequestSchema } from "../../../core/rank/ranking-request.ts";
import { RankingWork } from "../../../functions/rank-members/ranking-work.ts";
import { deliver, FIVE_SEGMENTS, type HowToDeliver, ONE_SEGMENT, REQUEST, SILENT } from "./deliveries.ts";
import { MemoryServices } from "./memory-services.ts";
import { sampleTables } from "./sample-tables.ts";

const samples = await sampleTables();

async function servicesAfter(
  how: HowToDeliver,
  crashAfter = Number.POSITIVE_INFINITY,
): Promise<MemoryServices> {
  const services = new MemoryServices(samples);
  services.crashAfter = crashAfter;
  await deliver(services, REQUEST, how);
  return services;
}

describe.each([
  ["in one segment", ONE_SEGMENT],
  ["in five segments", FIVE_SEGMENTS],
])("a ranking %s", (_, entriesASegment) => {
  test("ends in the same stored state when it is interrupted after any write", async () => {
    const undisturbed = await servicesAfter({ entriesASegment });
    for (let write = 1; write <= undisturbed.writes.length; write++) {
      const { state, writes } = await servicesAfter({ entriesASegment }, write);
      expect(state, `interrupted after ${writes[write - 1]}`).toEqual(undisturbed.state);
    }
  });

  test("ends in the same stored state when every message comes twice", async () => {
    const undisturbed = await servicesAfter({ entriesASegment });
    expect((await servicesAfter({ entriesASegment, times: 2 })).state).toEqual(undisturbed.state);
  });

  test("ends in the same stored state in whatever order messages come", async () => {
    const undisturbed = await servicesAfter({ entriesASegment });
    expect((await servicesAfter({ entriesASegment, next: "last" })).state).toEqual(undisturbed.state);
  });

  test("once published is not made again: what follows it is done again, and nothing else", async () => {
    const services = await servicesAfter({ entriesASegment });
    const { state } = services;
    services.writes.length = 0;
    await deliver(services, { ...REQUEST, requestedAt: "2026-07-01T09:30:00Z" }, { entriesASegment });
    expect(services.writes).toEqual(["publish", "mark", "event"]);
    expect(services.state).toEqual(state);
  });
});

test("a request that comes twice at once, at two times, makes one ranking", async () => {
  const services = new MemoryServices(samples);
  const later = { ...REQUEST, requestedAt: "2026-07-01T08:00:05.123Z" };
  await Promise.all(
    [REQUEST, later].map((request) =>
      new RankingWork(services, ONE_SEGMENT, SILENT).handle(rankingRequestSchema.parse(request)),
    ),
  );
  expect([...services.published.keys()]).toEqual([expect.stringMatching(/^20260701T080000Z-/)]);
});

test("a ranking as of a day that was asked for is listed and takes nobody's place", async () => {
  const services = new MemoryServices(samples);
  const asked = { ...REQUEST, requestedBy: "demand", asOf: "2026-03-31" };
  await deliver(services, asked, { entriesASegment: ONE_SEGMENT });
  await deliver(services, asked, { entriesASegment: ONE_SEGMENT });
  expect(services.writes.filter((what) => what === "publish" || what === "list")).toEqual(["list", "list"]);
});

test("only a scheduled ranking changes what shipments are compared with", async () => {
  for (const requestedBy of ["schedule", "demand", "intake"] as const) {
    const services = new MemoryServices(samples);
    await deliver(services, { ...REQUEST, requestedBy }, { entriesASegment: ONE_SEGMENT });
    const [rankingId] = services.published.keys();
    const adopted = services.writes.filter((what) => what.startsWith("baselines"));
    expect(adopted, requestedBy).toEqual(requestedBy === "schedule" ? [`baselines of ${rankingId}`] : []);
  }
});

test("segments are scanned by one invocation each, and the plan of the first delivery stands", async () => {
  const services = new MemoryServices(samples);
  await deliver(services, REQUEST, { entriesASegment: FIVE_SEGMENTS, times: 2 });
  const partials = [...services.files.keys()].filter((key) => key.startsWith("rankings/work/"));
  expect(partials.sort()).toEqual(
    [0, 1, 2, 3, 4].map((segment) => `rankings/work/${REQUEST.requestId}/${segment}.ndjson.gz`),
  );
  expect(services.writes.filter((what) => what.startsWith("object rankings/work/"))).toHaveLength(5);
});

test("the records of the intake that asks count, though the table's own count does not know them yet", async () => {
  const services = new MemoryServices(samples);
  services.shipments.approximateCount = async () => 0;
  services.intakes.get = async () => ({ accepted: 3 * ONE_SEGMENT });
  await deliver(services, REQUEST, { entriesASegment: ONE_SEGMENT });
  expect(services.writes.filter((what) => what === "segment")).toHaveLength(3);
});

test("an intake that nobody knows is none", async () => {
  const services = new MemoryServices(samples);
  await deliver(services, { ...REQUEST, intakeId: "unknown" }, { entriesASegment: ONE_SEGMENT });
  expect(services.published.size).toBe(1);
});

test("a partial activity that cannot be read is told by its key, and nothing is published", async () => {
  const services = new MemoryServices(samples);
  const key = `rankings/work/${REQUEST.requestId}/3.ndjson.gz`;
  services.files.set(key, gzipSync("nothing\n"));
  const delivering = deliver(services, REQUEST, { entriesASegment: FIVE_SEGMENTS });
  await expect(delivering).rejects.toMatchObject({ name: "PartialUnreadable", key });
  expect(services.published.size).toBe(0);
});
