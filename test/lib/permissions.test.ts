import { describe, expect, test } from "vitest";
import * as z from "zod";
import { resources } from "./resources.ts";
import { synthesised } from "./synthesis.ts";

const template = synthesised();
const oneOrMore = z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]);
const documentSchema = z.object({
  Statement: z.array(
    z.object({ Effect: z.string(), Action: oneOrMore.pipe(z.array(z.string())), Resource: oneOrMore }),
  ),
});

const policies = resources(template, "AWS::IAM::ManagedPolicy").map(({ id, Properties }) => ({
  id,
  statements: documentSchema.parse(Properties["PolicyDocument"]).Statement,
}));
const allowed = policies.flatMap(({ statements }) => statements);

/** What stands at the end of a resource that is put together. */
function ending(resource: unknown): string {
  const parts = z.object({ "Fn::Join": z.tuple([z.string(), z.array(z.unknown())]) }).safeParse(resource);
  if (!parts.success) return JSON.stringify(resource);
  return String(parts.data["Fn::Join"][1].at(-1));
}

describe("permissions", () => {
  test("stand in one policy for each role, and nowhere else", () => {
    template.resourceCountIs("AWS::IAM::ManagedPolicy", 5);
    template.resourceCountIs("AWS::IAM::Policy", 0);
    for (const { Properties } of resources(template, "AWS::IAM::Role")) {
      expect(Object.keys(Properties)).not.toContain("Policies");
      expect(Object.keys(Properties)).not.toContain("ManagedPolicyArns");
    }
  });

  test("name every action", () => {
    expect(allowed.flatMap(({ Action }) => Action).filter((action) => action.includes("*"))).toEqual([]);
  });

  test("name every resource, but objects by their prefix, for these get their names while the stack runs", () => {
    const wild = allowed.flatMap(({ Resource }) => Resource).map(ending);
    expect([...new Set(wild.filter((end) => end.includes("*")))].sort()).toEqual([
      "/chunks/*",
      "/incoming/*",
      "/intakes/*",
      "/policy/*",
      "/rankings/*",
      "/registry/*",
    ]);
  });

  test("let nobody delete or overwrite more than its own work", () => {
    const actions = new Set(allowed.flatMap(({ Action }) => Action));
    for (const action of ["s3:DeleteObject", "dynamodb:DeleteItem", "sqs:PurgeQueue"]) {
      expect(actions).not.toContain(action);
    }
  });

  test.each([
    ["IntakeFile", "/incoming/*", ["s3:GetObject", "s3:GetObjectVersion"]],
    ["IntakeFile", "/chunks/*", ["s3:AbortMultipartUpload", "s3:PutObject"]],
    ["ScoreChunk", "/chunks/*", ["s3:GetObject"]],
    ["ScoreChunk", "/intakes/*", ["s3:AbortMultipartUpload", "s3:PutObject"]],
    ["ScoreShipment", "/registry/*", ["s3:GetObject"]],
    ["ScoreShipment", "/incoming/*", []],
    ["RankMembers", "/rankings/*", ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"]],
    ["RankMembers", "/intakes/*", []],
  ])("of %s on %s are %j", (name, prefix, actions) => {
    const statements = policies.find(({ id }) => id.includes(name))?.statements ?? [];
    const found = statements.filter(({ Resource }) => Resource.map(ending).includes(prefix));
    expect(found.flatMap(({ Action }) => Action).sort()).toEqual(actions);
  });
});
