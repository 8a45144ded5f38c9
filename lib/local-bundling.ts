import { spawnSync } from "node:child_process";
import { AssetHashType, type AssetOptions, DockerImage, type ILocalBundling } from "aws-cdk-lib";

/**
 * The options of an asset that a process of its own makes, for synthesis waits for nothing: Node runs the script with the
 * arguments that are given and, last, the folder that it is to fill. Nothing is made where bundling is switched off.
 */
export function bundledLocally(what: string, script: string, ...args: readonly string[]): AssetOptions {
  return {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      local: new LocalBundling(what, [script, ...args]),
      // Never pulled: bundling here either works or throws.
      image: DockerImage.fromRegistry("none"),
      // Never run, but it tells the bundles apart: the CDK makes one asset of those whose options read the same.
      command: [what],
    },
  };
}

class LocalBundling implements ILocalBundling {
  readonly #what: string;
  readonly #command: readonly string[];

  constructor(what: string, command: readonly string[]) {
    this.#what = what;
    this.#command = command;
  }

  tryBundle(folder: string): boolean {
    const { status, error } = spawnSync(process.execPath, [...this.#command, folder], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(`${this.#what} could not be bundled; what is above says why`);
    return true;
  }
}
