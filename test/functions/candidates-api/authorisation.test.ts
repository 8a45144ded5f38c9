import { beforeAll, describe, expect, test } from "vitest";
import { OPERATIONS, type OperationId } from "../../../functions/candidates-api/operations.ts";
import {
  PERMISSIONS_OF_ROLE,
  ROLES,
  type Role,
} from "../../../functions/candidates-api/schemas/permissions.ts";
import { SERVED_OPERATIONS } from "../../../functions/candidates-api/served-operations.ts";
import { eventOf } from "./asking.ts";
import { madePlan, VALID_CALLS } from "./valid-calls.ts";
import { newWorld, type World } from "./world.ts";

let world: World;
let planId: string;
beforeAll(async () => {
  world = await newWorld();
  planId = await madePlan(world);
});

/** What the programme settles: who does what, written out so that the table of the API is held against it. */
const FORBIDDEN: Readonly<Record<Role, readonly OperationId[]>> = {
  analyst: ["listAudit", "listMemberAudit"],
  supervisor: [],
  auditor: ["decide", "makePlan", "makeUpload"],
};

const PAIRS = SERVED_OPERATIONS.flatMap(({ id }) =>
  ROLES.map((role) => ({ id, role, isForbidden: FORBIDDEN[role].includes(id) })),
);

describe("every operation", () => {
  test("is served once, under the id of its permission", () => {
    const served = SERVED_OPERATIONS.map(({ id }) => id);
    expect(served.toSorted()).toEqual(Object.keys(OPERATIONS).toSorted());
  });

  test.each(SERVED_OPERATIONS)("$id is for nobody who is not signed in", async ({ id }) => {
    const { status, body } = await world.ask({ ...VALID_CALLS[id](world, planId), roles: undefined });
    expect(status).toBe(401);
    expect(body.type).toBe("urn:greenlane:problem:unauthenticated");
  });

  test.each(SERVED_OPERATIONS)("$id is for nobody in no group of users", async ({ id }) => {
    const { status } = await world.ask({ ...VALID_CALLS[id](world, planId), roles: [] });
    expect(status).toBe(403);
  });
});

describe("the matrix of roles and operations", () => {
  test.each(PAIRS.filter(({ isForbidden }) => isForbidden))("forbids $role $id", async ({ id, role }) => {
    const before = [...world.ports.done];
    const { status, headers, body } = await world.ask({ ...VALID_CALLS[id](world, planId), roles: [role] });
    expect(status).toBe(403);
    expect(headers["content-type"]).toBe("application/problem+json");
    expect(body).toMatchObject({
      type: "urn:greenlane:problem:forbidden",
      permission: OPERATIONS[id].permission,
    });
    const done = world.ports.done.slice(before.length);
    expect(done).toEqual(id === "decide" ? ["audit decisionRefused"] : []);
  });

  test.each(PAIRS.filter(({ isForbidden }) => !isForbidden))("lets $role $id", async ({ id, role }) => {
    const own = await newWorld();
    const plan = await madePlan(own);
    const { status } = await own.ask({ ...VALID_CALLS[id](own, plan), roles: [role] });
    expect([200, 201]).toContain(status);
  });

  test("gives a user of several groups what any of them has", async () => {
    const { body } = await world.ask({ path: "/api/me", roles: ["analyst", "auditor"] });
    expect(body.permissions).toEqual(["read", "decide", "plan", "upload", "readAudit"]);
  });

  test.each(ROLES)("tells a user in %s what it may do", async (role) => {
    const { body } = await world.ask({ path: "/api/me", roles: [role], user: "ana" });
    expect(body).toEqual({ userId: "ana", roles: [role], permissions: PERMISSIONS_OF_ROLE[role] });
  });
});

describe("a claim of groups", () => {
  test.each([
    ["[analyst supervisor]", ["analyst", "supervisor"]],
    ["analyst", ["analyst"]],
    ["[auditor, others]", ["auditor"]],
  ])("%s means %j", async (groups, roles) => {
    const event = eventOf({ roles: ["analyst"], path: "/api/me" });
    const claims = { sub: "u", "cognito:groups": groups };
    const { answer } = world;
    const result = await answer({
      ...event,
      requestContext: { ...event.requestContext, authorizer: { jwt: { claims } } },
    });
    expect(JSON.parse(result.body ?? "").roles).toEqual(roles);
  });

  test.each(["[]", "", "[super-analyst]", "[ex/analyst analyst.]", "analysts", "Analyst"])(
    "%j is of no group that is known",
    async (groups) => {
      const event = eventOf({ roles: ["analyst"], path: "/api/me" });
      const claims = { sub: "u", "cognito:groups": groups };
      const { answer } = world;
      const { statusCode } = await answer({
        ...event,
        requestContext: { ...event.requestContext, authorizer: { jwt: { claims } } },
      });
      expect(statusCode).toBe(403);
    },
  );
});
