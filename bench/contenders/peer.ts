import type { Contender } from "../measure/contender.ts";
import { runProcess } from "../measure/run-process.ts";
import { builtPeer } from "./build-contenders.ts";

/** A peer: a script in `peers/` that prints what it found as JSON. */
export interface Peer {
  readonly name: string;
  readonly title: string;
  /** Name of the script. */
  readonly script: string;
  readonly options?: readonly string[];
  /** Flags of Node under which it is fastest. */
  readonly flags?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export function peer(
  { name, title, script, options = [], flags = [], environment }: Peer,
  file: string,
): Contender {
  return {
    name,
    title,
    async run() {
      const { usage, stdout } = await runProcess(
        [...flags, builtPeer(script), file, ...options],
        environment,
      );
      return { usage, result: JSON.parse(stdout) };
    },
  };
}
