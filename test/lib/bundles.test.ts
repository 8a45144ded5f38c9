import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { bundleLimit } from "../../lib/bundle-function.ts";
import { withPlainKeys } from "../../lib/bundle-plugins/plain-schemas.ts";
import { withZodTypeAlone } from "../../lib/bundle-plugins/zod-type-alone.ts";
import { ownFunctions, resources } from "./resources.ts";
import { withApp } from "./synthesis.ts";

const propertiesSchema = z.object({
  Code: z.object({ S3Key: z.string().endsWith(".zip") }),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

interface Bundle {
  readonly files: readonly string[];
  readonly bytes: number;
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
  const start = "import('./index.mjs').then(({ handler }) => console.log(typeof handler))";
  const { stdout, stderr } = spawnSync(process.execPath, ["--eval", start], {
    cwd: asset,
    env,
    encoding: "utf8",
  });
  return {
    files: readdirSync(asset),
    bytes: statSync(join(asset, "index.mjs")).size,
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
      expect(bundle.files).toEqual(["index.mjs"]);
      expect(bundle.bytes).toBeLessThanOrEqual(bundleLimit(name));
    },
  );

  test.each(bundles)("of %s starts in the environment that the stack gives", (_, { printed }) => {
    expect(printed).toBe("function\n");
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
