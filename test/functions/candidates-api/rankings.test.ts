import { beforeAll, describe, expect, test } from "vitest";
import { newWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await newWorld();
});

describe("the rankings", () => {
  test("come newest first, page by page, with the current one named", async () => {
    const { earlier, later } = world;
    const first = await world.get("/api/rankings?limit=1");
    expect(first).toMatchObject({ rankings: [later], current: later.rankingId });
    const second = await world.get(`/api/rankings?limit=1&cursor=${first.next}`);
    expect(second).toMatchObject({ rankings: [earlier], current: later.rankingId });
    expect(await world.get(`/api/rankings?limit=1&cursor=${second.next}`)).toMatchObject({
      rankings: [],
      next: null,
    });
  });

  test.each(["", "newest", "\ud800", "x".repeat(600)])(
    "have no page behind one that is called %j",
    async (rankingId) => {
      const cursor = Buffer.from(JSON.stringify({ rankingId })).toString("base64url");
      const { status, body } = await world.ask({ path: `/api/rankings?cursor=${cursor}` });
      expect([status, body.issues?.[0]?.where]).toEqual([400, "query.cursor"]);
    },
  );

  test("are none at first", async () => {
    const own = await newWorld({ rankings: [] });
    expect(await own.get("/api/rankings")).toEqual({ rankings: [], current: null, next: null });
    expect((await own.ask({ path: "/api/rankings/newest" })).status).toBe(404);
  });
});

describe("a ranking", () => {
  test("comes with its summary, what it can be filtered by, and its cut", async () => {
    const { later } = world;
    const ranking = await world.get(`/api/rankings/${later.rankingId}`);
    expect(ranking).toMatchObject({
      ...later,
      cut: 100,
      summary: JSON.parse(world.ports.text(`rankings/${later.rankingId}/summary.json`)),
    });
    const types = ranking.facets.entityType;
    expect(types.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(
      later.candidates,
    );
    expect(ranking).toEqual(await world.get("/api/rankings/newest"));
  });

  test("names the one that it follows, by day and then by when they were made", async () => {
    const [first, second] = [world.earlier, world.later];
    const idBefore = async (own: World, { rankingId }: { readonly rankingId: string }) =>
      (await own.get(`/api/rankings/${rankingId}`)).before;
    expect([await idBefore(world, first), await idBefore(world, second)]).toEqual([null, first.rankingId]);
    const turned = await newWorld({
      rankings: [
        { ...first, asOf: "2026-06-30" },
        { ...second, asOf: "2026-05-31" },
      ],
    });
    expect([await idBefore(turned, first), await idBefore(turned, second)]).toEqual([second.rankingId, null]);
  });

  test("knows its countries", async () => {
    const { countries } = await world.get(`/api/rankings/${world.later.rankingId}/countries`);
    const mexico = countries.find(({ country }: { country: string }) => country === "MX");
    expect(mexico).toEqual({
      country: "MX",
      region: "North America",
      threat: expect.any(Number),
      candidates: expect.any(Number),
      entries: expect.any(Number),
      valueUsd: expect.any(Number),
    });
    expect(mexico.entries).toBeGreaterThan(0);
  });

  test("of more candidates than are listed says so", async () => {
    const { rankings } = { rankings: [{ ...world.later, candidates: 200_001 }] };
    const own = await newWorld({ rankings: [world.earlier, ...rankings] });
    const { status, body } = await own.ask({ path: `/api/rankings/${world.later.rankingId}/candidates` });
    expect([status, body.type]).toEqual([422, "urn:greenlane:problem:ranking-too-large"]);
  });

  test.each<[string, (text: string) => string]>([
    ["lacks its last candidate", (text) => text.slice(0, text.trimEnd().lastIndexOf("\n") + 1)],
    ["is cut in a line", (text) => text.slice(0, -20)],
    ["has a line twice", (text) => text.slice(0, text.indexOf("\n") + 1) + text],
    ["has a line that is no candidate", (text) => text.replace('"rank":3', '"rank":"3"')],
    ["is empty", () => ""],
  ])("whose file %s is not answered, and logged without what it holds", async (_, spoil) => {
    const own = await newWorld();
    const key = `rankings/${own.later.rankingId}/listing.ndjson`;
    own.ports.files.set(key, Buffer.from(spoil(own.ports.text(key))));
    const { status, body } = await own.ask({ path: `/api/rankings/${own.later.rankingId}/candidates` });
    expect([status, body.type]).toEqual([500, "urn:greenlane:problem:server-error"]);
    expect(own.errors).toMatchObject([["request failed", { error: { name: "RankingFileError" } }]]);
    expect(JSON.stringify(own.errors)).not.toContain("Inc.");
  });

  test("is read again after it could not be read", async () => {
    const own = await newWorld();
    const key = `rankings/${own.later.rankingId}/listing.ndjson`;
    const file = own.ports.files.get(key) ?? Buffer.from("");
    own.ports.files.delete(key);
    const path = `/api/rankings/${own.later.rankingId}/candidates`;
    expect((await own.ask({ path })).status).toBe(500);
    own.ports.files.set(key, file);
    expect((await own.ask({ path })).status).toBe(200);
  });
});

describe("two rankings compared", () => {
  const compared = (query = "") =>
    world.get(`/api/rankings/${world.later.rankingId}/compare?with=${world.earlier.rankingId}${query}`);

  test("tell who moved and why", async () => {
    const { earlier, later, counts, changes } = await compared("&limit=1000");
    expect([earlier, later]).toEqual([world.earlier, world.later]);
    expect(changes).toHaveLength(counts.entered + counts.left + counts.moved);
    for (const { points, earlierPoints, why } of changes) {
      const sum = why.reduce((all: number, { change }: { change: number }) => all + change, 0);
      expect(sum).toBe(points - earlierPoints);
    }
  });

  test("come page by page, of the kinds asked for", async () => {
    const whole = await compared("&what=moved&limit=1000");
    const first = await compared("&what=moved&limit=5");
    const second = await compared(`&what=moved&limit=1000&cursor=${first.next}`);
    expect([...first.changes, ...second.changes]).toEqual(whole.changes);
    expect((await compared("&what=entered,left")).changes.length).toBe(
      whole.counts.entered + whole.counts.left,
    );
  });

  test("are two", async () => {
    const { rankingId } = world.later;
    const { status } = await world.ask({ path: `/api/rankings/${rankingId}/compare?with=${rankingId}` });
    expect(status).toBe(400);
  });
});

test("the factors have a wording for every code that candidates of the samples end with", async () => {
  const { member } = await world.get("/api/factors");
  const known = new Map<string, string[]>(
    member.map(({ factor, outcomes }: { factor: string; outcomes: object }) => [
      factor,
      Object.keys(outcomes),
    ]),
  );
  const lines = world.ports.text(`rankings/${world.later.rankingId}/candidates.ndjson`).trimEnd().split("\n");
  for (const line of lines) {
    for (const { factor, detail } of JSON.parse(line).factors) {
      if (factor !== "sector") expect(known.get(factor)).toContain(detail);
    }
  }
});
