import { beforeAll, describe, expect, test } from "vitest";
import { eventOf } from "./asking.ts";
import { planBody } from "./valid-calls.ts";
import { MEMBER, newWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await newWorld();
});

const decisions = `/api/members/${MEMBER}/decisions`;

describe("a problem", () => {
  test("tells its type, title, status, detail and request, and nothing keeps it", async () => {
    const { status, headers, body } = await world.ask({ path: "/api/nothing" });
    expect(status).toBe(404);
    expect(headers).toMatchObject({
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    expect(body).toEqual({
      type: "urn:greenlane:problem:not-found",
      title: "There is no such thing",
      status: 404,
      detail: "there is nothing at this path; /api/openapi.json lists what there is",
      instance: expect.stringMatching(/^urn:greenlane:request:request-\d+$/),
    });
  });

  test.each<[string, { method?: string; path: string; body?: unknown }, number]>([
    ["a path that there is not", { path: "/" }, 404],
    ["a path below one that there is", { path: "/api/me/too" }, 404],
    ["a method that a path does not take", { method: "DELETE", path: decisions }, 405],
    ["a body that is no JSON", { method: "POST", path: decisions, body: "{" }, 400],
    ["a body that is no object", { method: "POST", path: decisions, body: "[]" }, 400],
    ["no body", { method: "POST", path: decisions }, 400],
    ["a body that is too large", { method: "POST", path: decisions, body: "x".repeat(1_048_577) }, 413],
    ["an id of a member that is none", { path: `/api/members/${"x".repeat(200)}` }, 400],
    ["an id of a member with broken escapes", { path: "/api/members/~ff" }, 400],
    ["an id of a ranking that is none", { path: "/api/rankings/oldest" }, 400],
    ["an id of a plan that is none", { path: "/api/plans/mine" }, 400],
    ["a file that plans do not have", { path: "/api/plans/20200101T000000Z-000000000000/files/secret" }, 400],
  ])("answers %s", async (_, asked, status) => {
    const answered = await world.ask(asked);
    expect(answered.status).toBe(status);
    expect(answered.body.status).toBe(status);
  });

  test("says which methods a path takes", async () => {
    const { headers } = await world.ask({ method: "PATCH", path: decisions });
    expect(headers["allow"]).toBe("GET, POST");
  });

  test("answers a body of another type", async () => {
    const event = eventOf({ roles: ["analyst"], method: "POST", path: decisions, body: "a=b" });
    const result = await world.answer({
      ...event,
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    });
    expect(result.statusCode).toBe(415);
  });

  test("of an unforeseen failure says nothing of it, and the log where it was", async () => {
    const own = await newWorld();
    Object.assign(own.ports.members, {
      ofMember: async () => {
        throw new Error(`no profile of ${MEMBER}, Inc.`);
      },
    });
    const { status, body } = await own.ask({ path: `/api/members/${MEMBER}` });
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain("profile");
    expect(own.errors).toMatchObject([
      [
        "request failed",
        { requestId: expect.any(String), error: { name: "Error", frames: expect.any(Array) } },
      ],
    ]);
    expect(JSON.stringify(own.errors)).not.toContain(MEMBER);
  });

  test("is what is answered where an answer would be too large", async () => {
    const own = await newWorld();
    const { body } = await own.ask({ method: "POST", path: "/api/plans", body: planBody(own) });
    const key = `plans/${body.planId}/plan.json`;
    const plan = JSON.parse(own.ports.text(key));
    const many = { ...plan, picks: Array.from({ length: 30_000 }, () => plan.picks[0]) };
    own.ports.files.set(key, Buffer.from(JSON.stringify(many)));
    const { status, body: problem } = await own.ask({ path: `/api/plans/${body.planId}` });
    expect([status, problem.type]).toEqual([422, "urn:greenlane:problem:answer-too-large"]);
  });
});

describe("HEAD", () => {
  test("is answered as GET without a body", async () => {
    const { status, body } = await world.ask({ method: "HEAD", path: "/api/me" });
    expect([status, body]).toEqual([200, undefined]);
  });
});

describe("the id of a member in a path", () => {
  test.each([
    ["A/1", "A~2F1"],
    ["A?1#2", "A~3F1~232"],
    ["50% ~ 1", "50~25~20~7E~201"],
    ["Ä", "~C3~84"],
    ["A~Z", "A~Z"],
    ["..", "~2E~2E"],
    ["a b", "a%20b"],
  ])("%s is written %s", async (id, written) => {
    const own = await newWorld();
    const profile = { memberId: id, entityType: "IMP" as const };
    Object.assign(own.ports.members, {
      ofMember: async (asked: string) => ({
        profiles: asked === id ? [{ uploadedAt: "2026-07-01T00:00:00.000Z", record: profile }] : [],
        incidents: [],
        validations: [],
      }),
    });
    const { memberId } = await own.get(`/api/members/${written}`);
    expect(memberId).toBe(id);
  });
});

describe("an event", () => {
  test("may hold its body in base 64", async () => {
    const own = await newWorld();
    const body = { action: "note", reason: "ä", rankingId: own.later.rankingId, after: 0 };
    const event = eventOf({ roles: ["analyst"], method: "POST", path: decisions });
    const bytes = Buffer.from(JSON.stringify(body)).toString("base64");
    const { statusCode } = await own.answer({ ...event, body: bytes, isBase64Encoded: true });
    expect(statusCode).toBe(201);
    expect(own.ports.decided[0]?.reason).toBe("ä");
  });

  test.each(["application/json; name=\u0100", "application/json\r\nx: y", "\u0000"])(
    "may name a type of body that no header can hold: %j",
    async (type) => {
      const event = eventOf({ roles: ["analyst"], method: "POST", path: decisions, body: {} });
      const { statusCode } = await world.answer({ ...event, headers: { "content-type": type } });
      expect([400, 415]).toContain(statusCode);
    },
  );

  test.each(["TRACE", "trace", "CONNECT", "TRACK"])(
    "may name the method %s, which nothing takes",
    async (method) => {
      const { status, headers } = await world.ask({ method, path: decisions });
      expect([status, headers["allow"]]).toEqual([405, "GET, POST"]);
    },
  );

  test("may hold a body that GET does not have", async () => {
    const event = eventOf({ roles: ["analyst"], path: "/api/me", body: { a: 1 } });
    expect((await world.answer(event)).statusCode).toBe(200);
  });

  test("of another kind fails", async () => {
    await expect(world.answer({ Records: [] })).rejects.toThrow();
  });
});
