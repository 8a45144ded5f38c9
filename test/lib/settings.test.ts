import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { SETTINGS } from "../../lib/setting-schemas.ts";
import { readSettings } from "../../lib/settings.ts";

const ROOT = join(import.meta.dirname, "../..");
const file = readFileSync(join(ROOT, "cdk.json"), "utf8");
const { context } = z.object({ context: z.record(z.string(), z.unknown()) }).parse(JSON.parse(file));

describe("settings", () => {
  test("cdk.json states every setting, with a value that can be used", () => {
    expect(readSettings(context)).toEqual(
      Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, context[name]])),
    );
  });

  test("a value given as text on the command line is the value", () => {
    const text = { "score-chunk.memoryMb": "2048", reserveConcurrency: "false", stage: "prod" };
    expect(readSettings({ ...context, ...text })).toMatchObject({
      "score-chunk.memoryMb": 2048,
      reserveConcurrency: false,
      stage: "prod",
    });
  });

  test.each([
    ["stage", "production", 'The setting stage is "production", but must be dev or test or prod'],
    ["stage", undefined, "The setting stage is missing, but must be dev or test or prod"],
    [
      "stackName",
      "green lane",
      "a letter, then up to 59 letters, digits and hyphens, or empty for Greenlane- and the stage",
    ],
    ["alarmEmail", "nobody", "an e-mail address, or empty for none"],
    ["logLevel", "verbose", "DEBUG or INFO or WARN or ERROR"],
    ["logRetentionDays", 31, "one of the days that CloudWatch Logs keeps: 1, 3, 5, 7, 14, 30, 60"],
    ["uploadRetentionDays", "soon", "a whole number from 30 to 36500"],
    ["rankingSchedule", "0 5 * * *", "cron(...) or rate(...), as EventBridge Scheduler reads it"],
    ["rankingTimeZone", "somewhere else", "the name of a time zone, like UTC or America/New_York"],
    ["policyKey", "/policy.json", "a key below policy/ of the data bucket, or empty"],
    [
      "consoleDomain",
      "https://greenlane.example",
      "a host name in small letters, like candidates.example.org",
    ],
    [
      "consoleCertificateArn",
      "arn:aws:acm:eu-west-1:000000000000:certificate/1-a",
      "the ARN of a certificate of ACM in us-east-1, where CloudFront looks for it, or empty",
    ],
    ["chunkBytes", 1000, "a whole number from 65536 to 8388608"],
    ["alarms.rankingMissingHours", 169, "a whole number from 0 to 168"],
    ["reserveConcurrency", "yes", 'The setting reserveConcurrency is "yes", but must be true or false'],
    ["intake-file.timeoutSeconds", 901, "a whole number from 1 to 900"],
    ["score-chunk.concurrency", 1, "a whole number from 2 to 1000"],
    ["candidates-api.timeoutSeconds", 30, "a whole number from 1 to 29"],
    ["candidates-api.concurrency", 0, "a whole number from 1 to 1000"],
    ["rank-members.memoryMb", 1.5, "a whole number from 128 to 10240"],
    ["alarms.rejectsPercent", 0, "a whole number from 1 to 100"],
  ])("%s of %s is refused in a sentence", (name, value, sentence) => {
    const wrong = { ...context, [name]: value };
    expect(() => readSettings(wrong)).toThrow(sentence);
    expect(() => readSettings(wrong)).toThrow(`set it in cdk.json or with -c ${name}=VALUE.`);
  });

  const OWN = {
    consoleDomain: "candidates.example.org",
    consoleCertificateArn: "arn:aws:acm:us-east-1:000000000000:certificate/1-a",
  };

  test.each([
    ["consoleDomain", "consoleCertificateArn"],
    ["consoleCertificateArn", "consoleDomain"],
  ] as const)("%s is given together with %s, or not at all", (name, missing) => {
    expect(readSettings({ ...context, ...OWN })).toMatchObject(OWN);
    expect(() => readSettings({ ...context, [name]: OWN[name] })).toThrow(
      `The setting ${missing} is "", but must be given together with ${name}`,
    );
  });

  test("a setting that there is not is refused: a slip of the pen would else pass unseen", () => {
    expect(() => readSettings({ ...context, stge: "prod" })).toThrow(
      "There is no setting stge: lib/README.md lists those that there are.",
    );
  });

  test("the context that the CDK keeps for itself is none of ours", () => {
    expect(
      readSettings({ ...context, "aws:cdk:bundling-stacks": [], "@aws-cdk/core:x": true }),
    ).toBeDefined();
  });
});

describe("lib/README.md", () => {
  const readme = readFileSync(join(ROOT, "lib/README.md"), "utf8");
  const [, section = ""] = readme.split("\n## Settings\n");
  const rows = [...(section.split("\n## ")[0] ?? "").matchAll(/^\| `([^`]+)` +\| `([^`]*)` +\| .+ \|$/gm)];

  test("lists every setting with the value of cdk.json", () => {
    const listed = Object.fromEntries(rows.map(([, name, value]) => [name, value]));
    const stated = Object.keys(SETTINGS).map((name) => [name, JSON.stringify(context[name])]);
    expect(listed).toEqual(Object.fromEntries(stated));
  });
});
