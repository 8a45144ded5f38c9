import { startingPolicy } from "../../core/policy/starting-policy.ts";
import { withOutputs } from "./console-blocks.ts";
import { runConsole } from "./run-console.ts";

/** A policy that gives tier 1 more than the law allows. */
const GENEROUS = {
  ...startingPolicy(),
  credit: { ...startingPolicy().credit, tiers: { ...startingPolicy().credit.tiers, certified: 250 } },
};

const MADE_BY_READERS = new Map([["my-policy.json", JSON.stringify(GENEROUS, undefined, 2)]]);

/** The README with what its commands print today. */
export function readmeWithOutputs(readme: string): Promise<string> {
  return withOutputs(readme, (command) => runConsole(command, MADE_BY_READERS));
}
