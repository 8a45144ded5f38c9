import { RemovalPolicy } from "aws-cdk-lib";
import type { Settings } from "./settings.ts";

/** What a stage does with data when its stack goes: outside development everything outlives the stack. */
export function keepsData({ stage }: Settings): boolean {
  return stage !== "dev";
}

/** The removal policy of everything that holds data, in a stage. */
export function removalPolicy(settings: Settings): RemovalPolicy {
  return keepsData(settings) ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
}
