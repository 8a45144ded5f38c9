import { readFileSync } from "node:fs";
import { join } from "node:path";
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import * as z from "zod";
import { ROOT } from "./bundle-function.ts";
import { GreenlaneStack } from "./greenlane-stack.ts";
import { readSettings } from "./settings.ts";
import { stackName } from "./stage.ts";

const projectSchema = z.object({ context: z.record(z.string(), z.unknown()) });

export interface AppOptions {
  /** Takes the place of what `cdk.json` says; the CDK command's `-c` stands above both. */
  readonly context?: Readonly<Record<string, unknown>>;
  /** Where the cloud assembly goes; a folder for temporary files where nothing says otherwise. */
  readonly folder?: string;
}

/**
 * The app with its stack. Synthesis fails where cdk-nag's AwsSolutions pack finds what nobody has acknowledged. Throws
 * `SettingError` for a setting that cannot be used.
 */
export function greenlaneApp({ context = {}, folder }: AppOptions = {}): App {
  const app = new App({
    analyticsReporting: false,
    context: { ...projectContext(), ...context },
    ...(folder === undefined ? {} : { outdir: folder }),
  });
  const settings = readSettings(contextOf(app));
  // Its id is its name, so that the CDK command has one word for it.
  new GreenlaneStack(app, stackName(settings), settings);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

/** The context of `cdk.json`, so that the app also runs without the CDK command. */
function projectContext(): Readonly<Record<string, unknown>> {
  return projectSchema.parse(JSON.parse(readFileSync(join(ROOT, "cdk.json"), "utf8"))).context;
}

function contextOf(app: App): Readonly<Record<string, unknown>> {
  return z.record(z.string(), z.unknown()).parse(app.node.getAllContext());
}
