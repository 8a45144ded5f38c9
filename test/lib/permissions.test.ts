import { describe, expect, test } from "vitest";
import * as z from "zod";
import { referenced, resources } from "./resources.ts";
import { synthesised } from "./synthesis.ts";

const template = synthesised();
const oneOrMore = z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]);
const documentSchema = z.object({
  Statement: z.array(
    z.object({
      Effect: z.string(),
      Action: oneOrMore.pipe(z.array(z.string())),
      Resource: oneOrMore,
      Condition: z.unknown().optional(),
    }),
  ),
});

const policies = resources(template, "AWS::IAM::ManagedPolicy").map(({ id, Properties }) => ({
  id,
  roles: z.array(z.unknown()).parse(Properties["Roles"] ?? []),
  statements: documentSchema.parse(Properties["PolicyDocument"]).Statement,
}));
const allowed = policies.flatMap(({ statements }) => statements);

/** What stands at the end of a resource that is put together. */
function ending(resource: unknown): string {
  const parts = z.object({ "Fn::Join": z.tuple([z.string(), z.array(z.unknown())]) }).safeParse(resource);
  if (!parts.success) return JSON.stringify(resource);
  return String(parts.data["Fn::Join"][1].at(-1));
}

const ACCESS = ["Uploader", "Sender", "Reader", "Requester"];

/** How a resource is called below: a table, a queue, the bus. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^StorageTables([A-Z][a-z]+?)[0-9A-F]{8}$/, "$1"],
  [/^Queues(?:([A-Z][a-z]+?)Queue|(Rejected|[A-Z][a-z]+DeadLetters))[0-9A-F]{8}$/, "$1$2"],
  [/^Events[0-9A-F]{8}$/, "Events"],
];

function nameOf(resource: unknown): string {
  const joined = z.object({ "Fn::Join": z.tuple([z.string(), z.array(z.unknown())]) }).safeParse(resource);
  const [first, rest] = joined.success ? joined.data["Fn::Join"][1] : [resource, ""];
  const id = referenced(first) ?? ending(resource);
  const [pattern, name] = NAMES.find(([known]) => known.test(id)) ?? [/$/, ""];
  return `${id.replace(pattern, name)}${typeof rest === "string" ? rest : ""}`;
}

/** What a policy allows of a service, by resource. */
function allowedOf(policy: string, service: RegExp): Readonly<Record<string, string>> {
  const statements = policies.find(({ id }) => id.includes(policy))?.statements ?? [];
  const found = new Map<string, string[]>();
  for (const { Action, Resource } of statements) {
    const actions = Action.filter((action) => service.test(action)).map((action) =>
      action.replace(/.*:/, ""),
    );
    if (actions.length === 0) continue;
    for (const name of Resource.map(nameOf)) found.set(name, [...(found.get(name) ?? []), ...actions]);
  }
  return Object.fromEntries([...found].map(([name, actions]) => [name, actions.sort().join(" ")]));
}

const CONSUME = "ChangeMessageVisibility DeleteMessage GetQueueAttributes ReceiveMessage";

describe("permissions", () => {
  test("stand in one policy for each role, those for people in one for each purpose, and nowhere else", () => {
    const isAccess = (id: string) => ACCESS.some((name) => id.startsWith(`Access${name}`));
    expect(policies.filter(({ roles }) => roles.length === 1)).toHaveLength(7);
    expect(policies.filter(({ roles }) => roles.length === 0).map(({ id }) => isAccess(id))).toEqual(
      ACCESS.map(() => true),
    );
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
      // The console's bucket holds nothing but what is copied there.
      "/*",
      "/chunks/*",
      "/exports/*",
      "/incoming/*",
      "/intakes/*",
      "/plans/*",
      "/policy/*",
      "/rankings/*",
      "/registry/*",
      // The end of its ARN is not known to who calls a stack by its name.
      ":stack/Greenlane-dev/*",
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
    ["CandidatesApi", "/incoming/*", ["s3:AbortMultipartUpload", "s3:PutObject"]],
    ["CandidatesApi", "/plans/*", ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"]],
    ["CandidatesApi", "/exports/*", ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"]],
    ["CandidatesApi", "/rankings/*", ["s3:GetObject"]],
    ["CandidatesApi", "/registry/*", []],
    ["CandidatesApi", "/chunks/*", []],
    ["Copier", "/*", ["s3:AbortMultipartUpload", "s3:PutObject"]],
    ["Copier", "/rankings/*", []],
    ["Uploader", "/incoming/*", ["s3:AbortMultipartUpload", "s3:PutObject"]],
    ["Uploader", "/intakes/*", ["s3:GetObject"]],
    ["Sender", "/incoming/*", []],
    ["Reader", "/rankings/*", ["s3:GetObject"]],
    ["Reader", "/intakes/*", []],
  ])("of %s on %s are %j", (name, prefix, actions) => {
    const statements = policies.find(({ id }) => id.includes(name))?.statements ?? [];
    const found = statements.filter(({ Resource }) => Resource.map(ending).includes(prefix));
    expect(found.flatMap(({ Action }) => Action).sort()).toEqual(actions);
  });

  test.each([
    [
      "IntakeFile",
      { Intakes: "GetItem PutItem Query UpdateItem", Members: "BatchWriteItem UpdateItem" },
      { Uploads: CONSUME, Chunks: "SendMessage" },
    ],
    [
      "ScoreChunk",
      { Intakes: "GetItem PutItem Query UpdateItem", Shipments: "BatchWriteItem" },
      { Chunks: CONSUME, Ranking: "SendMessage" },
    ],
    [
      "ScoreShipment",
      { Intakes: "GetItem", Shipments: "BatchWriteItem" },
      { Shipments: CONSUME, Rejected: "SendMessage", Events: "PutEvents" },
    ],
    [
      "RankMembers",
      {
        Intakes: "GetItem PutItem Query UpdateItem",
        Members: "Scan",
        Shipments: "DescribeTable Scan",
        Rankings: "BatchWriteItem PutItem Query",
      },
      { Ranking: `${CONSUME} SendMessage`, Events: "PutEvents" },
    ],
    [
      "CandidatesApi",
      {
        Intakes: "Query",
        "Intakes/index/newest": "Query",
        Members: "GetItem PutItem Query",
        "Members/index/byTime": "Query",
        Shipments: "Query",
        Rankings: "GetItem PutItem Query",
        "Rankings/index/byMember": "Query",
        Audit: "PutItem Query",
        "Audit/index/byTime": "Query",
      },
      {},
    ],
    ["Copier", {}, {}],
    ["Schedule", {}, { Ranking: "SendMessage", RankingDeadLetters: "SendMessage" }],
    ["Uploader", { "Intakes/index/newest": "Query", Intakes: "GetItem" }, {}],
    ["Sender", { Shipments: "Query", Intakes: "GetItem" }, { Shipments: "SendMessage" }],
    ["Reader", { Rankings: "GetItem Query" }, {}],
    ["Requester", {}, { Ranking: "SendMessage" }],
  ])("of %s are those on tables, and on queues and the bus, that it needs", (name, tables, messages) => {
    expect(allowedOf(name, /^dynamodb:/)).toEqual(tables);
    expect(allowedOf(name, /^(sqs|events):/)).toEqual(messages);
  });

  test("let the API put plans into the table of rankings, and never a ranking", () => {
    const statements = policies.find(({ id }) => id.includes("CandidatesApi"))?.statements ?? [];
    const puts = statements.filter(
      ({ Action, Resource }) =>
        Action.includes("dynamodb:PutItem") && Resource.map(nameOf).includes("Rankings"),
    );
    expect(puts.map(({ Action, Condition }) => [Action, Condition])).toEqual([
      [["dynamodb:PutItem"], { "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": ["plan"] } }],
    ]);
  });

  test("let the CDK's helper read nothing but the files that it copies", () => {
    const statements = policies.find(({ id }) => id.includes("Copier"))?.statements ?? [];
    const reads = statements.filter(({ Action }) => Action.includes("s3:GetObject"));
    for (const resource of reads.flatMap(({ Resource }) => Resource)) {
      expect(ending(resource)).toMatch(/\/[0-9a-f]{64}\.zip$/);
    }
  });

  test.each(ACCESS)("of %s open the keys that what it uses is encrypted with, and find the stack", (name) => {
    const services = ["s3", "dynamodb", "sqs"].filter(
      (service) => Object.keys(allowedOf(name, new RegExp(`^${service}:`))).length > 0,
    );
    const keys = new Set(services.map((service) => (service === "sqs" ? "KeysMessages" : "KeysData")));
    expect(new Set(Object.keys(allowedOf(name, /^kms:/)).map((id) => id.slice(0, -8)))).toEqual(keys);
    expect(Object.keys(allowedOf(name, /^cloudformation:DescribeStacks$/))).toHaveLength(1);
  });
});
