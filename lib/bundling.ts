import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { AssetHashType, DockerImage, type ILocalBundling } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import { ROOT } from "./bundle-function.ts";
import type { FunctionName } from "./setting-schemas.ts";

/**
 * The code of a function: the one file that `bundle-function.ts` makes. CDK's own `NodejsFunction` runs esbuild as a command, which
 * takes no plugins; and synthesis waits for nothing, so the bundle is made by a process of its own.
 */
export function bundledCode(name: FunctionName): Code {
  return Code.fromAsset(ROOT, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      local: new LocalBundling(name),
      // Never pulled: bundling here either works or throws.
      image: DockerImage.fromRegistry("none"),
      // Never run, but it tells the bundles apart: the CDK makes one asset of those whose options read the same.
      command: [name],
    },
  });
}

class LocalBundling implements ILocalBundling {
  readonly #name: FunctionName;

  constructor(name: FunctionName) {
    this.#name = name;
  }

  tryBundle(folder: string): boolean {
    const script = join(import.meta.dirname, "bundle-function.ts");
    const { status, error } = spawnSync(process.execPath, [script, this.#name, folder], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(`${this.#name} could not be bundled; what is above says why`);
    return true;
  }
}
