import { InputError } from "../../core/records/input-error.ts";
import type { RecordKind } from "../../core/records/kinds.ts";
import { type Mapping, readMapping } from "../../core/records/mapping/mapping.ts";
import { MAPPING_PRESETS } from "../../core/records/mapping/presets.ts";
import { readJsonFile } from "./json-file.ts";

/** Mappings by the kind of record that they are for. */
export type Mappings = Readonly<Partial<Record<RecordKind, Mapping>>>;

/** Loads mappings, each a preset's name or a file. Throws InputError where one is bad, or two are for one kind. */
export async function loadMappings(names: readonly string[]): Promise<Mappings> {
  const mappings: Partial<Record<RecordKind, Mapping>> = {};
  for (const name of names) {
    const reading = readMapping(MAPPING_PRESETS.get(name) ?? (await document(name)));
    if (!reading.ok)
      throw new InputError("bad-mapping", name, `the mapping is wrong:\n  ${reading.problems.join("\n  ")}`);
    const { mapping } = reading;
    const other = mappings[mapping.kind];
    if (other !== undefined) {
      throw new InputError(
        "bad-mapping",
        name,
        `${other.name} and ${mapping.name} both map the kind ${mapping.kind}; give one`,
      );
    }
    mappings[mapping.kind] = mapping;
  }
  return mappings;
}

async function document(path: string): Promise<unknown> {
  try {
    return await readJsonFile(path);
  } catch (error) {
    if (!(error instanceof InputError) || error.code !== "not-found") throw error;
    const presets = [...MAPPING_PRESETS.keys()].join(", ");
    throw new InputError("bad-mapping", path, `is neither a file nor a preset; the presets are ${presets}`, {
      cause: error,
    });
  }
}
