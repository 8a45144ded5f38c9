import { join } from "node:path";
import { Code } from "aws-cdk-lib/aws-lambda";
import { ROOT } from "./bundle-function.ts";
import { bundledLocally } from "./local-bundling.ts";
import type { FunctionName } from "./setting-schemas.ts";

const SCRIPT = join(import.meta.dirname, "bundle-function.ts");

/**
 * The code of a function: the one file that `bundle-function.ts` makes. CDK's own `NodejsFunction` runs esbuild as a command, which
 * takes no plugins.
 */
export function bundledCode(name: FunctionName): Code {
  return Code.fromAsset(ROOT, bundledLocally(name, SCRIPT, name));
}
