import { RemovalPolicy } from "aws-cdk-lib";
import type { Settings } from "./settings.ts";

/**
 * The name of the stack: the one that is given, else one of its own for each stage, so that a deployment of one stage never
 * takes the place of another's.
 */
export function stackName({ stackName: given, stage }: Settings): string {
  return given === "" ? `Greenlane-${stage}` : given;
}

/** What a stage does with data when its stack goes: outside development everything outlives the stack. */
export function keepsData({ stage }: Settings): boolean {
  return stage !== "dev";
}

/** The removal policy of everything that holds data, in a stage. */
export function removalPolicy(settings: Settings): RemovalPolicy {
  return keepsData(settings) ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
}
