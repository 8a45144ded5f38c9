import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Parsed } from "./asking.ts";
import { newWorld, type World } from "./world.ts";

let world: World;
let path: string;
beforeAll(async () => {
  world = await newWorld();
  path = `/api/rankings/${world.later.rankingId}/candidates`;
});

const ranksOf = (page: { candidates: { rank: number }[] }) => page.candidates.map(({ rank }) => rank);

async function refused(asked: string) {
  const { status, body } = await world.ask({ path: asked });
  expect(status).toBe(400);
  return body.issues.map(({ where }: { where: string }) => where);
}

describe("the candidates of a ranking", () => {
  test("come fifty at a time in the order of their ranks", async () => {
    const page = await world.get(path);
    expect(ranksOf(page)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
    expect(page.total).toBe(world.later.candidates);
  });

  test.each([
    ["entityType=IMP,EXP", ({ entityType }) => ["IMP", "EXP"].includes(entityType)],
    ["region=North%20America", ({ region }) => region === "North America"],
    ["country=-", ({ country }) => country === null],
    ["fieldOffice=Houston", ({ fieldOffice }) => fieldOffice === "Houston"],
    ["tier=0,3", ({ tier }) => tier === 0 || tier === 3],
    ["fast=yes", ({ fast }) => fast === true],
    ["overdue=yes", ({ overdue }) => overdue],
    ["overdue=no", ({ overdue }) => !overdue],
    [
      "reason=incidents",
      ({ reasons }) => reasons.some((each: { factor: string }) => each.factor === "incidents"),
    ],
    ["search=inc", ({ name, memberId }) => /inc/i.test(`${name} ${memberId}`)],
  ] satisfies [string, (row: Parsed) => boolean][])("are those with %s", async (query, isWanted) => {
    const all = await world.get(`${path}?limit=1000`);
    const wanted = all.candidates.filter(isWanted);
    const page = await world.get(`${path}?limit=1000&${query}`);
    expect(page).toEqual({ candidates: wanted, total: wanted.length, next: null });
    expect(wanted.length).toBeGreaterThan(query === "country=-" ? -1 : 0);
  });

  test("are the same, page after page, for any size of page", async () => {
    const query = "overdue=no&sort=-name";
    const whole = await world.get(`${path}?${query}&limit=1000`);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 7, max: 1_000 }), async (limit) => {
        const ranks: number[] = [];
        for (let cursor = ""; ; ) {
          const page = await world.get(`${path}?${query}&limit=${limit}${cursor}`);
          expect(page.total).toBe(whole.total);
          ranks.push(...ranksOf(page));
          if (page.next === null) break;
          cursor = `&cursor=${page.next}`;
        }
        expect(ranks).toEqual(ranksOf(whole));
      }),
      { numRuns: 20 },
    );
  });
});

describe("a cursor", () => {
  test("of another question is refused", async () => {
    const { next } = await world.get(`${path}?tier=2&limit=5`);
    expect(await refused(`${path}?tier=3&limit=5&cursor=${next}`)).toEqual(["query.cursor"]);
    expect(await refused(`${path}?tier=2&sort=name&cursor=${next}`)).toEqual(["query.cursor"]);
  });

  test("serves another size of page", async () => {
    const { next } = await world.get(`${path}?limit=5`);
    expect(ranksOf(await world.get(`${path}?limit=2&cursor=${next}`))).toEqual([6, 7]);
  });

  test.each(["x", "null", "e30", "W10", "WzEsMl0", "%00"])("%s is none", async (cursor) => {
    expect(await refused(`${path}?cursor=${cursor}`)).toEqual(["query.cursor"]);
  });
});

describe("what is asked for is refused", () => {
  test.each([
    ["limit=0", "query.limit"],
    ["limit=1001", "query.limit"],
    ["limit=many", "query.limit"],
    ["tier=4", "query.tier.0"],
    ["entityType=IMP,XXX", "query.entityType.1"],
    ["region=Atlantis", "query.region.0"],
    ["country=usa", "query.country.0"],
    ["country=", "query.country"],
    ["fast=maybe", "query.fast"],
    ["reason=luck", "query.reason.0"],
    ["sort=luck", "query.sort"],
    ["tier=1&tier=2", "query.tier"],
    ["entitytype=IMP", "query"],
  ])("with %s", async (query, where) => {
    expect(await refused(`${path}?${query}`)).toEqual([where]);
  });

  test("of a ranking that there is not", async () => {
    const { status } = await world.ask({ path: "/api/rankings/20200101T000000Z-000000000000/candidates" });
    expect(status).toBe(404);
  });
});

describe("an export", () => {
  const textOf = (url: string) => world.ports.text(new URL(url).pathname.slice(1));

  test("of all as CSV is the ranking's own file, to be saved under a name, for a while", async () => {
    const { rankingId } = world.later;
    const { status, body } = await world.ask({
      method: "POST",
      path: `/api/rankings/${rankingId}/exports?format=csv`,
    });
    expect(status).toBe(201);
    const text = textOf(body.url);
    expect(text).toBe(world.ports.text(`rankings/${rankingId}/candidates.csv`));
    expect(body).toMatchObject({
      fileName: "candidates-2026-06-30.csv",
      bytes: Buffer.byteLength(text),
      rows: world.later.candidates,
      expiresAt: "2026-07-02T10:15:00.000Z",
    });
    const [, disposition] = [...world.ports.dispositions].at(-1) ?? [];
    expect(disposition).toContain('attachment; filename="candidates-2026-06-30.csv"');
  });

  test("as NDJSON has the rows that the list shows", async () => {
    const query = "tier=2&overdue=no&sort=-exposure";
    const { rankingId } = world.later;
    const asked = { method: "POST", path: `/api/rankings/${rankingId}/exports?format=ndjson&${query}` };
    const { body } = await world.ask(asked);
    const rows = textOf(body.url)
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const page = await world.get(`${path}?${query}&limit=1000`);
    expect(rows).toEqual(page.candidates);
    expect(body.rows).toBe(page.total);
  });

  test("of another request lies elsewhere", async () => {
    const asked = { method: "POST", path: `/api/rankings/${world.later.rankingId}/exports?format=csv` };
    const [one, other] = [await world.ask(asked), await world.ask(asked)];
    expect(one.body.url).not.toBe(other.body.url);
  });

  test("asks for a format", async () => {
    const { status } = await world.ask({
      method: "POST",
      path: `/api/rankings/${world.later.rankingId}/exports`,
    });
    expect(status).toBe(400);
  });
});
