import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { greenlaneApp } from "../../lib/greenlane-app.ts";

/** What changes `cdk.json` in a test. */
export type Context = Readonly<Record<string, unknown>>;

/** Bundles are tested apart; the template is the same without. */
export const NO_BUNDLES: Context = { "aws:cdk:bundling-stacks": [] };

/** Hands over the app and its stack, with a folder of their own that is gone afterwards. */
export function withApp<T>(
  context: Context,
  look: (app: ReturnType<typeof greenlaneApp>, stack: Stack, folder: string) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), "greenlane-synthesis-"));
  try {
    const app = greenlaneApp({ folder, context });
    const stack = app.node.children.find(Stack.isStack);
    if (stack === undefined) throw new TypeError("the app has no stack");
    return look(app, stack, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The template with the settings of `cdk.json`, changed by those given. Takes seconds: once a file. */
export function synthesised(context: Context = {}): Template {
  return withApp({ ...NO_BUNDLES, ...context }, (_, stack) => Template.fromStack(stack));
}
