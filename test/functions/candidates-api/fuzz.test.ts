import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { problemSchema } from "../../../functions/candidates-api/schemas/problem.ts";
import { SERVED_OPERATIONS } from "../../../functions/candidates-api/served-operations.ts";
import { INTAKE } from "./sample-contents.ts";
import { madePlan } from "./valid-calls.ts";
import { IMPORTER, MEMBER, newWorld, type World } from "./world.ts";

let world: World;
let known: string[];
beforeAll(async () => {
  world = await newWorld();
  const planId = await madePlan(world);
  known = [
    world.earlier.rankingId,
    world.later.rankingId,
    planId,
    INTAKE.intakeId,
    MEMBER,
    IMPORTER,
    "plan.csv",
  ];
});

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "",
    "0",
    "-1",
    "1e9",
    "null",
    "..",
    "%",
    "~",
    "~00",
    "-",
    ",",
    "\\",
    "\u0000",
    "constructor",
    "__proto__",
  ),
);

/** A part of a path or a query: an id that there is, or anything. */
const part = fc.oneof(
  fc.nat(6).map((at) => () => known[at] ?? ""),
  text.map((value) => () => value),
);

/** What the document says of parameters in a query. */
const queryShape = z.object({ shape: z.record(z.string(), z.unknown()) });

function namesOf(operation: (typeof SERVED_OPERATIONS)[number]): string[] {
  const { query } = operation.route.request ?? {};
  return query === undefined ? [] : Object.keys(queryShape.parse(query).shape);
}

const json = fc.jsonValue({ maxDepth: 3 });

/** A body that looks like those that are meant, with some of it spoilt. */
const body = fc.oneof(
  json,
  fc.string({ unit: "binary" }),
  fc.record(
    {
      action: fc.oneof(fc.constantFrom("note", "defer", "waive", "select"), json),
      reason: fc.oneof(fc.string({ unit: "binary" }), json),
      until: fc.oneof(fc.constant("2027-01-01"), json),
      rankingId: fc.oneof(fc.constant("20200101T000000Z-000000000000"), json),
      after: fc.oneof(fc.nat(3), json),
      seed: fc.oneof(fc.nat(), json),
      from: fc.oneof(fc.constantFrom("2026-07", "2099-12", "2000-01"), json),
      months: fc.oneof(fc.integer({ min: 1, max: 24 }), json),
      capacity: fc.oneof(
        fc.array(
          fc.record({ fieldOffice: text, month: fc.constantFrom("2026-07", "2099-12"), visits: fc.nat(9) }),
        ),
        json,
      ),
      kind: fc.oneof(fc.constant("members"), json),
      fileName: fc.oneof(fc.constant("a.csv"), text),
      bytes: fc.oneof(fc.nat(), json),
    },
    { requiredKeys: [] },
  ),
);

describe("whatever is sent, the answer is one that was foreseen", () => {
  test.each(SERVED_OPERATIONS)("by $id", async (operation) => {
    const names = namesOf(operation);
    const queries = fc.dictionary(fc.oneof(fc.constantFrom("limit", "cursor", ...names), text), part);
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { minLength: 2, maxLength: 2 }),
        queries,
        body,
        async (ids, query, sent) => {
          const parts = [...ids];
          const path = operation.route.path.replaceAll(/\{\w+\}/g, () =>
            encodeURIComponent((parts.pop()?.() ?? "").toWellFormed()),
          );
          const asked = Object.entries(query).map(([name, value]): [string, string] => [
            name.toWellFormed(),
            value().toWellFormed(),
          ]);
          const { answer } = world;
          const result = await answer({
            rawPath: path,
            rawQueryString: new URLSearchParams(asked).toString(),
            headers: { "content-type": "application/json" },
            body: typeof sent === "string" ? sent : JSON.stringify(withRanking(sent)),
            requestContext: {
              requestId: "fuzzed",
              http: { method: operation.method },
              authorizer: { jwt: { claims: { sub: "u", "cognito:groups": "[supervisor]" } } },
            },
          });
          const { statusCode = 0, body: answered = "" } = result;
          expect(statusCode).toBeGreaterThanOrEqual(200);
          expect(statusCode).toBeLessThan(500);
          if (statusCode >= 400) problemSchema.parse(JSON.parse(answered));
        },
      ),
      { numRuns: 60 },
    );
    expect(world.errors).toEqual([]);
  });

  test("at any path, with any method and claims", async () => {
    const method = fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    const claims = fc.oneof(json, fc.record({ sub: json, "cognito:groups": json }));
    await fc.assert(
      fc.asyncProperty(text, text, method, claims, async (path, query, asked, claimed) => {
        const result = await world.answer({
          rawPath: `/${path}`,
          rawQueryString: query,
          requestContext: {
            requestId: "fuzzed",
            http: { method: asked },
            authorizer: {
              jwt: { claims: claimed !== null && typeof claimed === "object" ? { ...claimed } : {} },
            },
          },
        });
        expect(result.statusCode).toBeGreaterThanOrEqual(400);
        expect(result.statusCode).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });
});

/** Half of the bodies name a ranking that there is. */
function withRanking(sent: unknown): unknown {
  if (typeof sent !== "object" || sent === null || !("rankingId" in sent)) return sent;
  return typeof sent.rankingId === "string" ? { ...sent, rankingId: world.later.rankingId } : sent;
}
