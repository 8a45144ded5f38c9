import type { Writable } from "node:stream";
import type { MidRegister } from "../../core/mid/register.ts";
import { Registry } from "../../core/registry/registry.ts";
import { readRegistryInput } from "../rank/registry-input.ts";

/** Files that say who has which MID on file. */
export interface MidFiles {
  readonly operators?: readonly string[];
  readonly members?: readonly string[];
}

/** The MIDs that the files name; records that cannot be read, and ids that came with different content, go to `told`. */
export async function midsOnFile(
  { operators = [], members = [] }: MidFiles,
  told: Writable,
): Promise<MidRegister> {
  const files = { operators, members, incidents: [], validations: [] };
  const tell = (line: object) => told.write(`${JSON.stringify(line)}\n`);
  const input = await readRegistryInput(files, {}, tell);
  for (const conflict of input.conflicts) tell(conflict);
  return new Registry(input.members, input.operators).mids;
}
