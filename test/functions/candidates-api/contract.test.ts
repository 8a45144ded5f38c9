import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { COMMON_PROBLEMS, OPERATIONS } from "../../../functions/candidates-api/operations.ts";
import { PROBLEM_STATUS } from "../../../functions/candidates-api/schemas/problem.ts";
import { SERVED_OPERATIONS } from "../../../functions/candidates-api/served-operations.ts";
import type { Answered } from "./asking.ts";
import { madePlan, VALID_CALLS } from "./valid-calls.ts";
import { newWorld, type World } from "./world.ts";

/** The document as it is committed, with its components where JSON Schema has them. */
const TEXT = readFileSync(join(import.meta.dirname, "../../../docs/openapi.json"), "utf8");
const DOCUMENT = z
  .object({
    openapi: z.literal("3.1.0"),
    components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
    paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))),
  })
  .parse(JSON.parse(TEXT.replaceAll("#/components/schemas/", "#/$defs/")));

const responsesSchema = z.record(
  z.string(),
  z.object({
    description: z.string(),
    content: z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) })),
  }),
);

type JsonSchema = Exclude<Parameters<typeof z.fromJSONSchema>[0], boolean>;

const isJsonSchema = (value: unknown): value is JsonSchema => typeof value === "object" && value !== null;

const DEFINITIONS = z
  .record(z.string(), z.custom<JsonSchema>(isJsonSchema))
  .parse(DOCUMENT.components.schemas);

const DECLARED = new Map(
  Object.values(DOCUMENT.paths)
    .flatMap((operations) => Object.values(operations))
    .map((operation) => [operation.operationId, operation]),
);

function responsesOf(id: string) {
  return responsesSchema.parse(DECLARED.get(id)?.["responses"]);
}

/** Holds an answer against what the document says of its status. */
function expectDeclared(id: string, { status, headers, body }: Answered): void {
  const content = responsesOf(id)[String(status)]?.content ?? {};
  const type = String(headers["content-type"]);
  expect(Object.keys(content)).toEqual([type.split(";")[0]]);
  const [media] = Object.values(content);
  const schema = z.fromJSONSchema({ ...media?.schema, $defs: DEFINITIONS });
  const reading = schema.safeParse(body);
  expect(reading.error).toBeUndefined();
}

let world: World;
let planId: string;
beforeAll(async () => {
  world = await newWorld();
  planId = await madePlan(world);
});

describe("the document", () => {
  test("lists every operation with its permission, what it is for and who may call it", () => {
    for (const { id, permission, route } of SERVED_OPERATIONS) {
      expect(DECLARED.get(id)).toMatchObject({
        "x-greenlane-permission": permission,
        summary: expect.stringMatching(/\w/),
        tags: route.tags,
        security: [{ token: [] }],
      });
    }
    expect(DECLARED.size).toBe(SERVED_OPERATIONS.length);
  });

  test.each(SERVED_OPERATIONS)("declares every problem that $id can end with", ({ id }) => {
    const problems = [...OPERATIONS[id].problems, ...COMMON_PROBLEMS].map((code) =>
      String(PROBLEM_STATUS[code]),
    );
    expect(Object.keys(responsesOf(id))).toEqual(expect.arrayContaining(problems));
  });

  test("has every parameter of every path", () => {
    for (const [path, operations] of Object.entries(DOCUMENT.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const operation of Object.values(operations)) {
        const parameters = z
          .array(z.object({ name: z.string(), in: z.string() }))
          .parse(operation["parameters"] ?? []);
        const inPath = parameters.filter((each) => each.in === "path").map(({ name }) => name);
        expect(inPath.toSorted()).toEqual(named.toSorted());
      }
    }
  });
});

describe("an answer is what the document says", () => {
  test.each(SERVED_OPERATIONS)("of $id", async ({ id }) => {
    const answered = await world.ask({ ...VALID_CALLS[id](world, planId), roles: ["supervisor"] });
    expect([200, 201]).toContain(answered.status);
    expectDeclared(id, answered);
  });

  test.each(SERVED_OPERATIONS)("of $id where nobody is signed in", async ({ id }) => {
    expectDeclared(id, await world.ask({ ...VALID_CALLS[id](world, planId), roles: undefined }));
  });

  test.each(SERVED_OPERATIONS.filter(({ id }) => OPERATIONS[id].permission !== "read"))(
    "of $id where it is forbidden",
    async ({ id, permission }) => {
      const role = permission === "readAudit" ? "analyst" : "auditor";
      expectDeclared(id, await world.ask({ ...VALID_CALLS[id](world, planId), roles: [role] }));
    },
  );
});
