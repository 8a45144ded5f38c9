import type { Writable } from "node:stream";
import type { MidRegister } from "../../core/mid/register.ts";
import { readRegistry } from "../rank/member-files.ts";

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
  const tell = (line: object) => told.write(`${JSON.stringify(line)}\n`);
  const { registry, findings } = await readRegistry({
    operators,
    members,
    mappings: {},
    latestDay: Number.POSITIVE_INFINITY,
    keepsRecords: false,
    onReject: tell,
  });
  for (const finding of findings) if (finding.code === "contentConflict") tell(finding);
  return registry.mids;
}
