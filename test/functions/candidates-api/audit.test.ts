import { beforeEach, describe, expect, test } from "vitest";
import { ENTRY, IMPORTER, MEMBER, newWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await newWorld();
});

const READS = [
  [`/api/members/${MEMBER}`, "dossier"],
  [`/api/members/${MEMBER}/shipments`, "shipments"],
  [`/api/members/${MEMBER}/shipment?importerId=${IMPORTER}&entryNumber=${ENTRY}`, "shipment"],
] as const;

describe("reading", () => {
  test.each(READS)("%s is logged as %s, by whom and when", async (path, what) => {
    await world.get(path, { user: "ben", roles: ["auditor"] });
    expect(world.ports.logged).toEqual([
      {
        id: expect.stringMatching(/^request-\d+-/),
        at: "2026-07-02T10:00:00.000Z",
        userId: "ben",
        roles: ["auditor"],
        what,
        memberId: MEMBER,
        detail: expect.any(String),
      },
    ]);
  });

  test.each(READS)("%s is not answered where it cannot be logged", async (path) => {
    world.ports.isLogBroken = true;
    const { status, body } = await world.ask({ path });
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain(MEMBER);
  });

  test("what is not there is answered and not logged", async () => {
    const { status } = await world.ask({ path: "/api/members/M99999" });
    expect([status, world.ports.done]).toEqual([404, []]);
  });

  test("lists of candidates is not logged", async () => {
    await world.get(`/api/rankings/${world.later.rankingId}/candidates`);
    expect(world.ports.done).toEqual([]);
  });
});

describe("the log", () => {
  beforeEach(async () => {
    for (const [path] of READS) await world.get(path);
    await world.get("/api/members/M00001");
  });

  const read = (path: string) => world.get(path, { roles: ["auditor"] });

  test("of all members comes newest first, page by page", async () => {
    const first = await read("/api/audit?limit=3");
    expect(first.entries.map(({ what }: { what: string }) => what)).toEqual([
      "dossier",
      "shipment",
      "shipments",
    ]);
    const second = await read(`/api/audit?limit=3&cursor=${first.next}`);
    expect(second).toMatchObject({ entries: [{ what: "dossier", memberId: MEMBER }], next: null });
  });

  test("of a member has that one's entries only", async () => {
    const first = await read(`/api/members/${MEMBER}/audit?limit=2`);
    const second = await read(`/api/members/${MEMBER}/audit?limit=2&cursor=${first.next}`);
    const all = [...first.entries, ...second.entries];
    expect(all.map(({ what }) => what)).toEqual(["shipment", "shipments", "dossier"]);
  });

  test.each([
    ["/api/audit", { at: "2026-07-02T10:00:00.000Z", memberId: "\ud800", id: "r" }],
    ["/api/audit", { at: "2026-07-02T10:00:00.000Z", memberId: MEMBER, id: "\udfff" }],
    ["/api/decisions", { at: "2026-07-02T10:00:00.000Z", memberId: "\ud800", sequence: 1 }],
  ])("%s takes no cursor with what no key can hold", async (path, place) => {
    const cursor = Buffer.from(JSON.stringify(place)).toString("base64url");
    expect((await world.ask({ path: `${path}?cursor=${cursor}`, roles: ["auditor"] })).status).toBe(400);
  });

  test("of a member takes no cursor of another one's", async () => {
    const { next } = await read("/api/audit?limit=1");
    const path = `/api/members/${MEMBER}/audit?cursor=${next}`;
    expect((await world.ask({ path, roles: ["auditor"] })).status).toBe(400);
  });
});
