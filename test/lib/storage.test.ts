import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { referenced, resources } from "./resources.ts";
import { synthesised } from "./synthesis.ts";

const dev = synthesised();
const prod = synthesised({ stage: "prod" });
const TABLE = "AWS::DynamoDB::Table";
const BUCKET = "AWS::S3::Bucket";

describe("buckets", () => {
  const buckets = resources(dev, BUCKET);
  const policies = resources(dev, "AWS::S3::BucketPolicy");

  test.each(buckets.map((bucket) => [bucket.id, bucket] as const))(
    "%s is private, encrypted, versioned and has a lifecycle",
    (id, { Properties }) => {
      const algorithm = /AccessLogs|ConsoleFiles/.test(id) ? "AES256" : "aws:kms";
      expect(Properties).toMatchObject({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        VersioningConfiguration: { Status: "Enabled" },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: algorithm } }],
        },
        LifecycleConfiguration: {
          Rules: expect.arrayContaining([
            expect.objectContaining({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }),
          ]),
        },
      });
    },
  );

  test("each refuses requests without TLS, and with one older than 1.2", () => {
    for (const { id } of buckets) {
      const policy = policies.find(({ Properties }) => referenced(Properties["Bucket"]) === id);
      expect(policy?.Properties["PolicyDocument"]).toMatchObject({
        Statement: expect.arrayContaining([
          expect.objectContaining({
            Effect: "Deny",
            Condition: { Bool: { "aws:SecureTransport": "false" } },
          }),
          expect.objectContaining({
            Effect: "Deny",
            Condition: { NumericLessThan: { "s3:TlsVersion": 1.2 } },
          }),
        ]),
      });
    }
  });

  test("what arrives below incoming/ is announced on the queue of uploads, whose policy is there first", () => {
    dev.hasResource(BUCKET, {
      Properties: {
        NotificationConfiguration: {
          QueueConfigurations: [
            {
              Event: "s3:ObjectCreated:*",
              Filter: { S3Key: { Rules: [{ Name: "prefix", Value: "incoming/" }] } },
              Queue: { "Fn::GetAtt": [Match.stringLikeRegexp("^QueuesUploadsQueue"), "Arn"] },
            },
          ],
        },
      },
      DependsOn: [Match.stringLikeRegexp("^QueuesUploadsQueuePolicy")],
    });
  });

  test("what is uploaded elsewhere is refused: nobody would hear of it, and it would stay for good", () => {
    const input = buckets.find(({ id }) => id.startsWith("IntakeInput"))?.id;
    dev.hasResourceProperties("AWS::S3::BucketPolicy", {
      Bucket: { Ref: input },
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          {
            Effect: "Deny",
            Principal: { AWS: "*" },
            Action: "s3:PutObject",
            NotResource: { "Fn::Join": ["", [{ "Fn::GetAtt": [input, "Arn"] }, "/incoming/*"]] },
          },
        ]),
      }),
    });
  });

  test("scripts of the console, and of no other page, may upload, and only that", () => {
    const allowed = buckets.flatMap(({ id, Properties }) => {
      const rules = Properties["CorsConfiguration"];
      return rules === undefined ? [] : [[id, rules]];
    });
    expect(allowed).toEqual([
      [
        expect.stringMatching(/^IntakeInput/),
        {
          CorsRules: [
            {
              AllowedHeaders: ["*"],
              AllowedMethods: ["PUT"],
              AllowedOrigins: [dev.findOutputs("ConsoleUrl")["ConsoleUrl"]?.["Value"]],
              MaxAge: 3_600,
            },
          ],
        },
      ],
    ]);
  });

  test("chunks outlive a message that names them, redriven twice", () => {
    dev.hasResourceProperties(BUCKET, {
      LifecycleConfiguration: {
        Rules: Match.arrayWith([Match.objectLike({ Prefix: "chunks/", ExpirationInDays: 60 })]),
      },
    });
  });

  test("exports are gone after a day, and for good after another: whoever asked has them, or asks again", () => {
    dev.hasResourceProperties(BUCKET, {
      LifecycleConfiguration: {
        Rules: Match.arrayWith([
          Match.objectLike({
            Prefix: "exports/",
            ExpirationInDays: 1,
            NoncurrentVersionExpiration: { NoncurrentDays: 1 },
          }),
        ]),
      },
    });
  });

  test("registry snapshots, policies and plans are kept for good", () => {
    const prefixes = buckets.flatMap(({ Properties }) =>
      JSON.stringify(Properties["LifecycleConfiguration"]).match(/"Prefix":"[^"]+"/g),
    );
    expect(prefixes.join()).not.toMatch(/registry|policy|plans/);
  });
});

describe("tables", () => {
  test.each(["dev", "prod"])(
    "each is on demand, recoverable and encrypted with a key of the stack in %s",
    (stage) => {
      const template = stage === "dev" ? dev : prod;
      template.resourceCountIs(TABLE, 5);
      template.allResourcesProperties(TABLE, {
        BillingMode: "PAY_PER_REQUEST",
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
        DeletionProtectionEnabled: stage === "prod",
        KeySchema: [
          { AttributeName: "pk", KeyType: "HASH" },
          { AttributeName: "sk", KeyType: "RANGE" },
        ],
      });
    },
  );

  test.each([
    ["newest", "list", "receivedAt", { ProjectionType: "ALL" }],
    ["byTime", "list", "at", { ProjectionType: "ALL" }],
    ["byMember", "memberId", "pk", { ProjectionType: "INCLUDE", NonKeyAttributes: ["points"] }],
  ])("the index %s goes by %s and %s and holds what it is read for", (IndexName, hash, range, Projection) => {
    dev.hasResourceProperties(TABLE, {
      GlobalSecondaryIndexes: Match.arrayWith([
        Match.objectLike({
          IndexName,
          KeySchema: [
            { AttributeName: hash, KeyType: "HASH" },
            { AttributeName: range, KeyType: "RANGE" },
          ],
          Projection,
        }),
      ]),
    });
  });
});

describe("what holds data", () => {
  const HOLDS_DATA = [TABLE, BUCKET, "AWS::KMS::Key", "AWS::Logs::LogGroup"];

  test.each(HOLDS_DATA)("%s goes with a development stack, and outlives any other", (type) => {
    for (const { DeletionPolicy } of resources(dev, type)) expect(DeletionPolicy).toBe("Delete");
    for (const { DeletionPolicy } of resources(prod, type)) expect(DeletionPolicy).toBe("Retain");
  });
});
