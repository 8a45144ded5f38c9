import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { sha256 } from "../../../adapters/sha256.ts";
import { PLAN_FILES } from "../../../core/select/plan-files.ts";
import { runCommand } from "../../support/run-command.ts";
import { temporaryFolder, writeFiles } from "../../support/temporary-folder.ts";
import { NOW } from "./asking.ts";
import { planBody } from "./valid-calls.ts";
import { newWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await newWorld();
});

const make = (change: object = {}, user = "ana") =>
  world.ask({ method: "POST", path: "/api/plans", user, body: { ...planBody(world), ...change } });

describe("a plan", () => {
  test("has the files of the command, byte for byte, with the decisions that stand", async () => {
    const { rankingId } = world.later;
    const { candidates } = await world.get(`/api/rankings/${rankingId}/candidates?limit=1000`);
    const [, second, third] = candidates;
    for (const [member, decision] of [
      [second.memberId, { action: "waive" }],
      [third.memberId, { action: "defer", until: "2030-01-01" }],
    ]) {
      const body = { reason: "x", rankingId, after: 0, ...decision };
      const path = `/api/members/${member}/decisions`;
      expect((await world.ask({ method: "POST", path, body, roles: ["supervisor"] })).status).toBe(201);
    }
    const { status, body } = await make();
    expect(status).toBe(201);

    const folder = await temporaryFolder();
    const { capacity } = planBody(world);
    await writeFiles(folder, {
      "candidates.ndjson": world.ports.text(`rankings/${rankingId}/candidates.ndjson`),
      "summary.json": world.ports.text(`rankings/${rankingId}/summary.json`),
      "capacity.csv": [
        "fieldOffice,month,visits",
        ...capacity.map((line) => Object.values(line).join(",")),
      ].join("\n"),
      "decisions.ndjson": world.ports.decided.map((decision) => JSON.stringify(decision)).join("\n"),
    });
    const file = (name: string) => join(folder, name);
    const inputs = ["--candidates", file("candidates.ndjson"), "--capacity", file("capacity.csv")];
    const rest = [
      "--decisions",
      file("decisions.ndjson"),
      "--seed",
      "7",
      "--from",
      "2026-07",
      "--months",
      "2",
    ];
    const run = await runCommand(["select", ...inputs, ...rest, "--out", file("plan")]);
    expect(run.stderr).toBe("");
    for (const name of PLAN_FILES) {
      expect(world.ports.text(`plans/${body.planId}/${name}`)).toBe(
        await readFile(file(`plan/${name}`), "utf8"),
      );
    }
  });

  test("is listed with what it was made from, by whom and when, under an id of its content", async () => {
    const { body } = await make();
    const hash = sha256(world.ports.text(`plans/${body.planId}/plan.json`)).slice(0, 12);
    const plan = JSON.parse(world.ports.text(`plans/${body.planId}/plan.json`));
    expect(body).toEqual({
      planId: `20260702T100000Z-${hash}`,
      rankingId: world.later.rankingId,
      seed: 7,
      from: "2026-07",
      months: 2,
      madeAt: NOW,
      madeBy: "ana",
      picks: plan.picks.length,
      backlog: plan.backlog.length,
    });
    expect(await world.get("/api/plans")).toEqual({ plans: [body], next: null });
    expect(await world.get(`/api/plans/${body.planId}`)).toEqual({ entry: body, plan });
    expect(world.ports.done.at(-1)).toBe("plan");
  });

  test("heeds all decisions, however many pages they fill", async () => {
    const { rankingId } = world.later;
    const asked: number[] = [];
    const { newest } = world.ports.decisions;
    Object.assign(world.ports.decisions, {
      newest: (limit: number, before?: Parameters<typeof newest>[1]) => {
        asked.push(limit);
        return newest(limit, before);
      },
    });
    const one = {
      memberId: "M1",
      action: "note",
      reason: "x",
      until: null,
      rankingId,
      author: "a",
      at: NOW,
    } as const;
    for (let sequence = 1; sequence <= 1_500; sequence += 1) world.ports.decided.push({ ...one, sequence });
    expect((await make()).status).toBe(201);
    expect(asked).toEqual([1_000, 1_000]);
  });

  test("takes hours of its own", async () => {
    const { body } = await make({ hours: [{ entityType: "*", mode: "onSite", hours: 99 }] });
    const { plan } = await world.get(`/api/plans/${body.planId}`);
    const onSite = plan.picks.filter(({ mode }: { mode: string }) => mode === "onSite");
    expect(new Set(onSite.map(({ hours }: { hours: number }) => hours))).toEqual(new Set([99]));
  });

  test("has files to be fetched under their names", async () => {
    const { body } = await make();
    for (const name of PLAN_FILES) {
      const key = `plans/${body.planId}/${name}`;
      expect(await world.get(`/api/plans/${body.planId}/files/${name}`)).toEqual({
        url: `https://bucket.test/${key}?signed`,
        fileName: name,
        bytes: world.ports.files.get(key)?.length,
        rows: null,
        expiresAt: "2026-07-02T10:15:00.000Z",
      });
      expect(world.ports.dispositions.get(key)).toContain(`filename="${name}"`);
    }
  });

  test("tells what its visits found", async () => {
    const { body } = await make();
    const { plan } = await world.get(`/api/plans/${body.planId}`);
    const [first] = plan.picks;
    const { ofMember } = world.ports.members;
    Object.assign(world.ports.members, {
      ofMember: async (id: string) => {
        const history = await ofMember(id);
        const visit = {
          validationId: "V1",
          memberId: id,
          completedOn: "2026-07-20",
          kind: "initial",
          result: "failed",
        };
        return id === first.memberId ? { ...history, validations: [visit] } : history;
      },
    });
    const { from, to, reasons } = await world.get(`/api/plans/${body.planId}/outcomes`);
    expect([from, to]).toEqual(["2026-07-01", "2026-11-30"]);
    const law = reasons.find(({ reason }: { reason: string }) => reason === first.reason);
    expect(law).toMatchObject({ visited: 1, hits: 1 });
  });
});

describe("no plan is made", () => {
  test.each<[string, object, string]>([
    ["without capacity", { capacity: [] }, "body.capacity"],
    ["of a month that there is not", { from: "2026-13" }, "body.from"],
    ["of 25 months", { months: 25 }, "body.months"],
    ["with a seed that is too large", { seed: 2 ** 32 }, "body.seed"],
    [
      "with half a visit",
      { capacity: [{ fieldOffice: "A", month: "2026-07", visits: 0.5 }] },
      "body.capacity.0.visits",
    ],
    [
      "with hours given twice",
      {
        hours: [
          { entityType: "IMP", mode: "onSite", hours: 1 },
          { entityType: "IMP", mode: "onSite", hours: 2 },
        ],
      },
      "body.hours",
    ],
    [
      "with the capacity of an office and month given twice",
      {
        capacity: [
          { fieldOffice: "A", month: "2026-07", visits: 1 },
          { fieldOffice: "A", month: "2026-07", visits: 2 },
        ],
      },
      "body.capacity",
    ],
    ["with what nobody asked for", { colour: "red" }, "body"],
  ])("%s", async (_, change, where) => {
    const { status, body } = await make(change);
    expect(status).toBe(400);
    expect(body.issues.map((issue: { where: string }) => issue.where)).toEqual([where]);
    expect(world.ports.done).toEqual([]);
  });

  test("of a ranking that there is not", async () => {
    expect((await make({ rankingId: "20200101T000000Z-000000000000" })).status).toBe(404);
  });
});

test.each(["", "mine", "\ud800"])("the plans have no page behind one that is called %j", async (planId) => {
  const cursor = Buffer.from(JSON.stringify({ planId })).toString("base64url");
  expect((await world.ask({ path: `/api/plans?cursor=${cursor}` })).status).toBe(400);
});

test.each(["", "/outcomes", "/files/plan.csv"])("a plan that there is not is not found: %s", async (rest) => {
  const { status } = await world.ask({ path: `/api/plans/20200101T000000Z-000000000000${rest}` });
  expect(status).toBe(404);
});
