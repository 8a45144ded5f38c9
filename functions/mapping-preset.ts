import { InputError } from "../core/records/input-error.ts";
import { type Mapping, readMapping } from "../core/records/mapping/mapping.ts";
import { MAPPING_PRESETS } from "../core/records/mapping/presets.ts";

/** The mapping that ships under a name; none for an empty name. Throws InputError where there is none of that name. */
export function mappingPreset(name: string, file: string): Mapping | undefined {
  if (name === "") return undefined;
  const reading = readMapping(MAPPING_PRESETS.get(name));
  if (reading.ok) return reading.mapping;
  const names = [...MAPPING_PRESETS.keys()].join(", ");
  throw new InputError("bad-mapping", file, `there is no mapping ${name}; those that ship are ${names}`);
}
