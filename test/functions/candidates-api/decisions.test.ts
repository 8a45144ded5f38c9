import { beforeEach, describe, expect, test } from "vitest";
import type { Role } from "../../../functions/candidates-api/schemas/permissions.ts";
import { NOW } from "./asking.ts";
import { MEMBER, newWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await newWorld();
});

function decide(body: object, { user = "ana", roles = ["analyst" as Role], member = MEMBER } = {}) {
  const path = `/api/members/${member}/decisions`;
  const { rankingId } = world.later;
  return world.ask({
    method: "POST",
    path,
    user,
    roles,
    body: { reason: "Because.", rankingId, after: 0, ...body },
  });
}

const OTHERS = { memberId: MEMBER, reason: "First.", until: null, author: "ben", at: NOW } as const;

describe("a decision", () => {
  test("is kept with its author and time, and the answer tells it", async () => {
    const { status, body } = await decide({
      action: "defer",
      until: "2026-09-30",
      reason: "  Busy season.  ",
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      memberId: MEMBER,
      sequence: 1,
      action: "defer",
      reason: "Busy season.",
      until: "2026-09-30",
      rankingId: world.later.rankingId,
      author: "ana",
      at: NOW,
    });
    expect(await world.get(`/api/members/${MEMBER}/decisions`)).toEqual({ decisions: [body] });
    expect((await world.get(`/api/members/${MEMBER}`)).decisions).toEqual([body]);
  });

  test.each(["2020-01-01", "2026-06-30"])(
    "cannot defer until %s, which the ranking has passed",
    async (until) => {
      const { status, body } = await decide({ action: "defer", until });
      expect(status).toBe(400);
      expect(body.issues).toMatchObject([{ where: "body.until" }]);
      expect(world.ports.decided).toEqual([]);
    },
  );

  test("is logged before it is taken", async () => {
    await decide({ action: "escalate" });
    expect(world.ports.done).toEqual(["audit decision", "decision"]);
    expect(world.ports.logged).toMatchObject([
      { userId: "ana", roles: ["analyst"], what: "decision", memberId: MEMBER, detail: "escalate after 0" },
    ]);
  });

  test("that cannot be logged is not taken", async () => {
    world.ports.isLogBroken = true;
    expect((await decide({ action: "note" })).status).toBe(500);
    expect(world.ports.decided).toEqual([]);
  });

  test("of two about one member the second gets what the first decided, and is logged as refused", async () => {
    const first = await decide({ action: "select" }, { user: "ben" });
    const { status, body } = await decide({ action: "defer", until: "2026-09-30" });
    expect(status).toBe(409);
    expect(body).toMatchObject({ type: "urn:greenlane:problem:conflict", newest: [first.body] });
    expect(world.ports.logged.at(-1)).toMatchObject({
      userId: "ana",
      what: "decisionRefused",
      detail: "conflict",
    });
    expect((await decide({ action: "note", after: 1 })).status).toBe(201);
  });

  test("that another one overtakes while it is taken gets a conflict too", async () => {
    const { rankingId } = world.later;
    world.ports.meanwhile = () => {
      world.ports.decided.push({ ...OTHERS, sequence: 1, action: "note", rankingId });
    };
    const { status, body } = await decide({ action: "select" });
    expect(status).toBe(409);
    expect(body.newest).toMatchObject([{ author: "ben", sequence: 1 }]);
    expect(world.ports.done).toEqual(["audit decision", "audit decisionRefused"]);
  });

  test("behind one that there is not is not valid", async () => {
    const { status, body } = await decide({ action: "note", after: 4 });
    expect(status).toBe(400);
    expect(body.issues).toEqual([
      { where: "body.after", message: "there is no decision 4; the newest is 0" },
    ]);
  });

  test("about nobody is not found, and logged as refused", async () => {
    const { status } = await decide({ action: "note" }, { member: "M99999" });
    expect(status).toBe(404);
    expect(world.ports.logged).toMatchObject([
      { what: "decisionRefused", memberId: "M99999", detail: "not-found" },
    ]);
  });

  test("of a ranking that there is not is not found", async () => {
    expect((await decide({ action: "note", rankingId: "20200101T000000Z-000000000000" })).status).toBe(404);
  });

  test("may be about a member that only its entries tell of", async () => {
    const own = await newWorld({ members: new Map() });
    const path = `/api/members/${MEMBER}/decisions`;
    const body = { action: "note", reason: "x", rankingId: own.later.rankingId, after: 0 };
    expect((await own.ask({ method: "POST", path, body })).status).toBe(201);
  });
});

describe("a waiver", () => {
  test("is a supervisor's", async () => {
    expect((await decide({ action: "waive" }, { roles: ["supervisor"] })).status).toBe(201);
  });

  test("is refused to an analyst, and that is logged", async () => {
    const { status, body } = await decide({ action: "waive" });
    expect([status, body.permission]).toEqual([403, "waive"]);
    expect(world.ports.done).toEqual(["audit decisionRefused"]);
  });
});

describe("a decision is not valid", () => {
  test.each<[string, object, string]>([
    ["without an action", {}, "body.action"],
    ["with an action that there is not", { action: "forget" }, "body.action"],
    ["without a reason", { action: "note", reason: "" }, "body.reason"],
    ["with blanks for a reason", { action: "note", reason: "   " }, "body.reason"],
    ["with a reason of 2,001 letters", { action: "note", reason: "x".repeat(2_001) }, "body.reason"],
    ["with a reason that is no text", { action: "note", reason: "\ud800" }, "body.reason"],
    ["deferred without a day", { action: "defer" }, "body.until"],
    ["deferred to no day", { action: "defer", until: "2026-02-30" }, "body.until"],
    ["with a day and not deferred", { action: "select", until: "2026-09-30" }, "body.until"],
    ["of no ranking", { action: "note", rankingId: "newest" }, "body.rankingId"],
    ["behind less than none", { action: "note", after: -1 }, "body.after"],
  ])("%s", async (_, body, where) => {
    const answered = await decide(body);
    expect(answered.status).toBe(400);
    expect(answered.body.issues.map((issue: { where: string }) => issue.where)).toEqual([where]);
    expect(world.ports.done).toEqual([]);
  });
});

describe("the decisions about all members", () => {
  test("come newest first, page by page, for any size of page", async () => {
    for (const member of ["M00001", "M00002", "M00003", "M00004", "M00005"])
      await decide({ action: "note" }, { member });
    for (const limit of [1, 2, 3, 5, 9]) {
      const members: string[] = [];
      for (let cursor = ""; ; ) {
        const page = await world.get(`/api/decisions?limit=${limit}${cursor}`);
        members.push(...page.decisions.map(({ memberId }: { memberId: string }) => memberId));
        if (page.next === null) break;
        cursor = `&cursor=${page.next}`;
      }
      expect(members).toEqual(["M00005", "M00004", "M00003", "M00002", "M00001"]);
    }
  });
});
