import { InputError } from "../../core/records/input-error.ts";
import type { RecordKind } from "../../core/records/kinds.ts";
import type { Mapping } from "../../core/records/mapping/mapping.ts";
import { mappingPreset } from "../mapping-preset.ts";

/** Metadata of an uploaded object (`x-amz-meta-map`) that names the mapping for another layout. */
const MAP_METADATA = "map";

/** The mapping that an upload's metadata names; empty where it names none. */
export function mappingName(metadata: Readonly<Record<string, string>>): string {
  return metadata[MAP_METADATA]?.trim() ?? "";
}

/** The mapping of that name; undefined for an empty one. Throws InputError where there is none for the kind of record. */
export function mappingFor(name: string, kind: RecordKind, file: string): Mapping | undefined {
  const mapping = mappingPreset(name, file);
  if (mapping === undefined || mapping.kind === kind) return mapping;
  throw new InputError(
    "bad-mapping",
    file,
    `the mapping ${name} is for the kind ${mapping.kind}, not ${kind}`,
  );
}
