import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { BUNDLE_FILE, bundleLimit } from "../../lib/bundle-function.ts";
import { withPlainKeys } from "../../lib/bundle-plugins/plain-schemas.ts";
import { withZodTypeAlone } from "../../lib/bundle-plugins/zod-type-alone.ts";
import { ownFunctions, resources } from "./resources.ts";
import { withApp } from "./synthesis.ts";

const propertiesSchema = z.object({
  Code: z.object({ S3Key: z.string().endsWith(".zip") }),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

/** What the SDK says of an event stream that breaks off. */
const EVENT_STREAMS = "Truncated event message received.";

interface Bundle {
  readonly files: readonly string[];
  readonly bytes: number;
  /** Whether the SDK's reading of event streams is in it. */
  readonly streamsEvents: boolean;
  /** What it prints when it is loaded in the environment that the stack gives. */
  readonly printed: string;
}

/** The bundles of the whole app, as they would be deployed. */
const { bundles, consoleFiles } = withApp({}, (app, stack, folder) => {
  app.synth();
  const functions = ownFunctions(Template.fromStack(stack));
  const bundles = functions.map(({ Metadata, Properties }) => {
    const { Code, Environment } = propertiesSchema.parse(Properties);
    const asset = join(folder, `asset.${Code.S3Key.replace(".zip", "")}`);
    return [
      String(Metadata["greenlane:function"]),
      look(asset, environmentOf(Environment.Variables)),
    ] as const;
  });
  return { bundles, consoleFiles: lookAtConsole(stack, folder) };
});

function look(asset: string, env: Record<string, string>): Bundle {
  const start = `console.log(typeof require("./${BUNDLE_FILE}").handler)`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--eval", start], {
    cwd: asset,
    env,
    encoding: "utf8",
  });
  return {
    files: readdirSync(asset),
    bytes: statSync(join(asset, BUNDLE_FILE)).size,
    streamsEvents: readFileSync(join(asset, BUNDLE_FILE), "utf8").includes(EVENT_STREAMS),
    printed: stdout + stderr,
  };
}

/** The files of the console in the folder of the app, as they would be deployed. */
function lookAtConsole(stack: Stack, folder: string): readonly string[] {
  const [copy] = resources(Template.fromStack(stack), "Custom::CDKBucketDeployment");
  const { SourceObjectKeys } = z
    .object({ SourceObjectKeys: z.array(z.string().endsWith(".zip")) })
    .parse(copy?.Properties);
  const asset = join(folder, `asset.${SourceObjectKeys[0]?.replace(".zip", "")}`);
  return readdirSync(asset, { recursive: true, encoding: "utf8" });
}

/** As Lambda has it; names that are known only when deployed are some name. */
function environmentOf(variables: Readonly<Record<string, unknown>>): Record<string, string> {
  const known = Object.entries(variables).map(
    ([name, value]) => [name, typeof value === "string" ? value : "name"] as const,
  );
  return { AWS_REGION: "us-east-1", ...Object.fromEntries(known) };
}

describe("a bundle", () => {
  test.each(bundles)(
    "of %s is one file below the limit, for a cold start is spent on reading it",
    (name, bundle) => {
      expect(bundle.files).toEqual([BUNDLE_FILE]);
      expect(bundle.bytes).toBeLessThanOrEqual(bundleLimit(name));
    },
  );

  test.each(bundles)("of %s starts in the environment that the stack gives", (_, { printed }) => {
    expect(printed).toBe("function\n");
  });

  test.each(bundles)("of %s has none of the SDK's event streams", (_, { streamsEvents }) => {
    expect(streamsEvents).toBe(false);
  });

  test("is each function's own", () => {
    expect(new Set(bundles.map(([, { bytes }]) => bytes)).size).toBe(bundles.length);
  });

  test("of the console is its document, and files below assets/ that it names", () => {
    expect(consoleFiles).toContain("index.html");
    expect(consoleFiles).toContainEqual(expect.stringMatching(/^assets\/.+-[\w-]{8}\.js$/));
  });

  test("has one class of zod where the package asks for all of it, and complains where it asks differently", () => {
    const source = 'import { z } from "zod";\nextend(z);\nexport { OpenAPIHono, z };\n';
    const alone =
      'import { ZodType } from "zod";\nconst z = { ZodType };\nextend(z);\nexport { OpenAPIHono };\n';
    expect(withZodTypeAlone(source)).toBe(alone);
    expect(() => withZodTypeAlone(alone)).toThrow("zod-type-alone.ts");
  });

  test("has the keys of schemas as plain text, where the text is known", () => {
    const source = 'const _e = "error";\nvar A = [-3, { [_e]: 1, [_f]: 2 }];\n';
    expect(withPlainKeys(source)).toBe('const _e = "error";\nvar A = [-3, { "error": 1, [_f]: 2 }];\n');
  });
});
