import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Runs the app as the CDK command does. */
function runApp(folder: string, context: Readonly<Record<string, unknown>>) {
  const env = {
    PATH: process.env["PATH"],
    CDK_OUTDIR: folder,
    CDK_CONTEXT_JSON: JSON.stringify({ "aws:cdk:bundling-stacks": [], ...context }),
  };
  return spawnSync(process.execPath, ["bin/app.ts"], { cwd: ROOT, env, encoding: "utf8" });
}

test("the app writes the template with no account, no network and no settings but those of cdk.json", async () => {
  const folder = await temporaryFolder();
  expect(runApp(folder, {})).toMatchObject({ status: 0, stderr: "" });
  expect(readdirSync(folder)).toContain("Greenlane-dev.template.json");
});

test("a wrong setting is one sentence, and no template", async () => {
  const folder = await temporaryFolder();
  expect(runApp(folder, { stage: "production" })).toMatchObject({
    status: 1,
    stdout: "",
    stderr:
      'The setting stage is "production", but must be dev or test or prod: set it in cdk.json or with -c stage=VALUE.\n',
  });
  expect(readdirSync(folder)).not.toContain("Greenlane-dev.template.json");
});
