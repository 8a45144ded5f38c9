import { describe, expect, test } from "vitest";
import * as z from "zod";
import { makeHandler as candidatesApi } from "../../functions/candidates-api/make-handler.ts";
import { makeHandler as intakeFile } from "../../functions/intake-file/make-handler.ts";
import type { Environment, Outside } from "../../functions/outside.ts";
import { makeHandler as rankMembers } from "../../functions/rank-members/make-handler.ts";
import { makeHandler as scoreChunk } from "../../functions/score-chunk/make-handler.ts";
import { makeHandler as scoreShipment } from "../../functions/score-shipment/make-handler.ts";
import { FUNCTIONS, type FunctionName, SETTINGS } from "../../lib/setting-schemas.ts";
import { ownFunctions } from "./resources.ts";
import { synthesised } from "./synthesis.ts";

const HANDLERS: Readonly<Record<FunctionName, (environment: Environment, outside: Outside) => unknown>> = {
  "intake-file": intakeFile,
  "score-chunk": scoreChunk,
  "score-shipment": scoreShipment,
  "rank-members": rankMembers,
  "candidates-api": candidatesApi,
};
const OUTSIDE: Outside = { now: () => new Date(0), random: () => 0, sleep: () => Promise.resolve() };

const environmentSchema = z.object({
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

/** Settings that reach a function, each at one end of what the stack accepts. */
const ENDS = {
  lowest: {
    chunkBytes: SETTINGS.chunkBytes.out.minValue,
    entriesASegment: SETTINGS.entriesASegment.out.minValue,
    logLevel: SETTINGS.logLevel.options[0],
    policyKey: "",
  },
  highest: {
    chunkBytes: SETTINGS.chunkBytes.out.maxValue,
    entriesASegment: SETTINGS.entriesASegment.out.maxValue,
    logLevel: SETTINGS.logLevel.options.at(-1),
    policyKey: `policy/${"a".repeat(1_000)}`,
  },
};

/** The environment of each function, names that only a deployment gives being some name. */
function environments(context: Readonly<Record<string, unknown>>): ReadonlyMap<unknown, Environment> {
  const functions = ownFunctions(synthesised(context));
  return new Map(
    functions.map(({ Metadata, Properties }) => {
      const { Variables } = environmentSchema.parse(Properties).Environment;
      const known = Object.entries(Variables).map(([name, value]) => [
        name,
        typeof value === "string" ? value : "name",
      ]);
      return [Metadata["greenlane:function"], { AWS_REGION: "us-east-1", ...Object.fromEntries(known) }];
    }),
  );
}

describe.each(Object.entries(ENDS))("the %s settings", (_, context) => {
  const made = environments(context);

  test.each(FUNCTIONS)("that the stack accepts are accepted by %s", (name) => {
    const environment = made.get(name) ?? {};
    expect(HANDLERS[name](environment, OUTSIDE)).toBeTypeOf("function");
  });

  test("all reach a function", () => {
    const values = new Set([...made.values()].flatMap((environment) => Object.values(environment)));
    for (const value of Object.values(context)) expect(values).toContain(String(value));
  });
});

test("every variable of a function is a name of a resource or one of the settings that are tried here", () => {
  const ours = new Set(
    [...environments({}).values()].flatMap((environment) =>
      Object.entries(environment).flatMap(([name, value]) => (value === "name" ? [] : [name])),
    ),
  );
  expect([...ours].sort()).toEqual([
    "AWS_REGION",
    "CHUNK_BYTES",
    "ENTRIES_A_SEGMENT",
    "POLICY_KEY",
    "POWERTOOLS_LOG_LEVEL",
    "POWERTOOLS_METRICS_NAMESPACE",
    "POWERTOOLS_SERVICE_NAME",
  ]);
});
