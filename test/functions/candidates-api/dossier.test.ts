import { beforeAll, describe, expect, test } from "vitest";
import type { StoredShipment } from "../../../core/score/stored-shipment.ts";
import { ENTRY, IMPORTER, MEMBER, newWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await newWorld();
});

describe("the dossier of a member", () => {
  test("has its profile, its candidate with every factor, and what is on file", async () => {
    const dossier = await world.get(`/api/members/${MEMBER}`);
    const { profiles, incidents, validations } = await world.ports.members.ofMember(MEMBER);
    expect(dossier).toMatchObject({
      memberId: MEMBER,
      rankingId: world.later.rankingId,
      profile: JSON.parse(JSON.stringify(profiles.at(-1)?.record)),
      profileVersions: profiles.map(({ uploadedAt }) => uploadedAt),
      incidents,
      decisions: [],
    });
    expect(dossier.validations).toHaveLength(validations.length);
    expect(dossier.candidate.factors).toHaveLength(12);
    expect(dossier.candidate.memberId).toBe(MEMBER);
    expect(dossier.activity[0]).toEqual({
      month: expect.stringMatching(/^\d{4}-\d{2}$/),
      entries: expect.any(Number),
      valueUsd: expect.any(Number),
      fastEntries: expect.any(Number),
      anomalyPoints: expect.any(Number),
      midJudged: expect.any(Number),
      midWrong: expect.any(Number),
    });
  });

  test("tells where it stood in the ranking before, and in all of them", async () => {
    const { candidate, earlier, history } = await world.get(`/api/members/${MEMBER}`);
    const before = await world.get(`/api/members/${MEMBER}?ranking=${world.earlier.rankingId}`);
    expect(earlier).toMatchObject({
      rankingId: world.earlier.rankingId,
      asOf: "2026-05-31",
      rank: before.candidate.rank,
      points: before.candidate.points,
    });
    const points = earlier.factors.reduce((sum: number, each: { points: number }) => sum + each.points, 0);
    expect(points).toBe(earlier.points);
    expect(before.earlier).toBeNull();
    expect(history).toMatchObject([
      { rankingId: world.later.rankingId, rank: candidate.rank, candidates: world.later.candidates },
      { rankingId: world.earlier.rankingId, rank: before.candidate.rank },
    ]);
  });

  test("takes the ranking of the day before for the one before, whenever it was made", async () => {
    const [first, second] = [world.earlier, world.later];
    const rankings = [
      { ...first, asOf: "2026-06-30" },
      { ...second, asOf: "2026-05-31" },
    ];
    const own = await newWorld({ rankings });
    const { earlier, history } = await own.get(`/api/members/${MEMBER}?ranking=${first.rankingId}`);
    expect(earlier).toMatchObject({ rankingId: second.rankingId, asOf: "2026-05-31" });
    expect(history.map(({ rankingId }: { rankingId: string }) => rankingId)).toEqual([
      first.rankingId,
      second.rankingId,
    ]);
    expect((await own.get(`/api/members/${MEMBER}?ranking=${second.rankingId}`)).earlier).toBeNull();
  });

  test("is there for a member that no ranking has", async () => {
    const ranked = await world.get(`/api/rankings/${world.later.rankingId}/candidates?limit=1000`);
    const ids = new Set(ranked.candidates.map(({ memberId }: { memberId: string }) => memberId));
    const left = Array.from({ length: 150 }, (_, at) => `M${String(at + 1).padStart(5, "0")}`).find(
      (id) => !ids.has(id),
    );
    expect(await world.get(`/api/members/${left}`)).toMatchObject({
      memberId: left,
      candidate: null,
      earlier: null,
      activity: [],
      history: [],
    });
  });

  test("is there for an importer that only its entries tell of", async () => {
    const own = await newWorld({ members: new Map() });
    expect(await own.get(`/api/members/${MEMBER}`)).toMatchObject({
      profile: null,
      profileVersions: [],
      candidate: { memberId: MEMBER },
    });
  });

  test("finds its candidate by the listing where the index of ranks lags behind", async () => {
    const own = await newWorld();
    const ports = { ...own.ports.rankings, historyOf: async () => [] };
    Object.assign(own.ports.rankings, ports);
    const { candidate, history } = await own.get(`/api/members/${MEMBER}`);
    expect([candidate.memberId, history]).toEqual([MEMBER, []]);
  });

  test("shows no ranking that is not published", async () => {
    const own = await newWorld();
    const { historyOf } = own.ports.rankings;
    const unpublished = { rankingId: "20260702T000000Z-000000000000", rank: 1, points: 1 };
    Object.assign(own.ports.rankings, {
      historyOf: async (id: string, limit: number) => [unpublished, ...(await historyOf(id, limit))],
    });
    const { history } = await own.get(`/api/members/${MEMBER}`);
    expect(history).toHaveLength(2);
  });

  test("of nobody is not found", async () => {
    expect((await world.ask({ path: "/api/members/M99999" })).status).toBe(404);
  });
});

describe("the entries of a member", () => {
  test("are those of all its importer numbers, the most points first", async () => {
    const { shipments, read, complete } = await world.get(`/api/members/${MEMBER}/shipments`);
    const importers = new Set(shipments.map((each: StoredShipment) => each.importerId));
    expect(importers).toContain(IMPORTER);
    const points = shipments.map((each: StoredShipment) => each.points);
    expect(points).toEqual(points.toSorted((one: number, other: number) => other - one));
    expect(shipments).toHaveLength(200);
    expect(read).toBeGreaterThan(400);
    expect(complete).toBe(true);
    for (const { reasons } of shipments) {
      const given = reasons.map((reason: { points: number }) => reason.points);
      expect(given).toEqual(given.toSorted((one: number, other: number) => other - one));
      expect(Math.min(1, ...given)).toBe(1);
    }
  });

  test("whose MID is wrong are told with what was expected and what it cost", async () => {
    const { midProblems } = await world.get(`/api/members/${MEMBER}/shipments`);
    expect(midProblems[0]).toEqual({
      entryNumber: expect.any(String),
      importerId: expect.any(String),
      entryDate: expect.any(String),
      verdict: expect.stringMatching(/^(mismatch|malformed|missing|unverifiable)$/),
      declared: expect.any(String),
      expected: expect.any(String),
      reason: expect.any(String),
      creditLost: expect.any(Number),
    });
    const lost = midProblems.map(({ creditLost }: { creditLost: number }) => creditLost);
    expect(lost).toEqual(lost.toSorted((one: number, other: number) => other - one));
    expect(lost[0]).toBeGreaterThan(0);
  });

  test("may be fewer", async () => {
    const { shipments } = await world.get(`/api/members/${MEMBER}/shipments?limit=3`);
    expect(shipments).toHaveLength(3);
  });

  test("are none of a member without any", async () => {
    const own = await newWorld({ shipments: [] });
    expect(await own.get(`/api/members/${MEMBER}/shipments`)).toEqual({
      shipments: [],
      midProblems: [],
      read: 0,
      complete: true,
    });
  });
});

describe("an entry of a member", () => {
  const path = (member: string, importer = IMPORTER, entry = ENTRY) =>
    `/api/members/${member}/shipment?importerId=${importer}&entryNumber=${encodeURIComponent(entry)}`;

  test("has every version with every reason", async () => {
    const { versions } = await world.get(path(MEMBER));
    expect(versions).toEqual(await world.ports.shipments.versionsOf(IMPORTER, ENTRY));
    expect(versions.length).toBeGreaterThan(0);
  });

  test.each([
    ["of another member", path("M00001")],
    ["that there is not", path(MEMBER, IMPORTER, "a/b?c#d")],
  ])("%s is not found", async (_, asked) => {
    expect((await world.ask({ path: asked })).status).toBe(404);
  });

  test("under an importer number that was the member's when it was scored is shown", async () => {
    const own = await newWorld({ members: new Map() });
    const { versions } = await own.get(path(MEMBER));
    expect(versions.length).toBeGreaterThan(0);
  });
});
