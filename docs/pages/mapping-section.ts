import { JOINT, type Mapping, mappingSchema } from "../../core/records/mapping/mapping.ts";
import { MAPPING_PRESETS } from "../../core/records/mapping/presets.ts";
import { bullets, code, table } from "./markdown.ts";

const PARTS: Readonly<Record<keyof Mapping, string>> = {
  name: "a name for messages",
  kind: "the kind of record that the file holds",
  source: "where the column names come from; may be left out",
  notes: "remarks for readers; may be left out",
  columns: "their column to our field",
  joins: `our field to several of their columns, joined by \`${JOINT}\` in this order (CSV only)`,
  constants: "our field to a value that every record gets",
  values: 'our field, then their value to ours; `""` stands for absent',
  divide: "our decimal field to the number that theirs is divided by (another currency or unit)",
  dateOrder: "`YMD` (the default), `MDY` or `DMY`; for the last two any separator is read: 3/14/2026",
  delimiter: "`,` (the default), `;`, a tab or `|`",
};

const EXAMPLE = {
  name: "warehouse-export",
  kind: "shipment",
  columns: {
    "Filing ref": "entryNumber",
    Booked: "entryDate",
    Client: "importerId",
    Made: "countryOfOrigin",
    "Total EUR": "valueUsd",
  },
  values: { mode: { LKW: "truck", Schiff: "sea" } },
  divide: { valueUsd: 0.92 },
  dateOrder: "DMY",
  delimiter: ";",
};

/** How columns that are not ours are read. */
export function mappingSection(): string[] {
  const presets = [...MAPPING_PRESETS.values()].map((preset) => mappingSchema.parse(preset));
  return [
    "## Mappings",
    `Files in another layout come with \`--map\`: the name of a preset or the path of a mapping file, one for each kind of record.
Columns that a mapping does not name are still matched by name and alias. A mapping file is JSON:`,
    `\`\`\`json\n${JSON.stringify(EXAMPLE, undefined, 2)}\n\`\`\``,
    table(
      ["key", "what it says"],
      Object.entries(PARTS).map(([key, what]) => [code(key), what]),
    ),
    "`name` and `kind` are required. A mapping that names an unknown field, or a value that its field cannot take, is refused with the path of each problem.",
    ...presets.flatMap(presetSection),
  ];
}

function presetSection(mapping: Mapping): string[] {
  const rows = [
    ...Object.entries(mapping.columns).map(([theirs, ours]) => [
      theirs,
      code(ours),
      treatment(mapping, ours),
    ]),
    ...Object.entries(mapping.joins).map(([ours, theirs]) => [theirs.join(" + "), code(ours), "joined"]),
    ...Object.entries(mapping.constants).map(([ours, value]) => [
      "(none)",
      code(ours),
      `always ${code(value)}`,
    ]),
  ];
  return [
    `### Preset ${mapping.name}`,
    `${mapping.source}. Kind: ${mapping.kind}; dates: ${mapping.dateOrder}.`,
    bullets(mapping.notes),
    table(["their column", "our field", "how"], rows),
  ];
}

function treatment({ values, divide }: Mapping, field: string): string {
  const words = Object.entries(values[field] ?? {}).map(([theirs, ours]) => `${theirs} is ${code(ours)}`);
  const divisor = divide[field];
  return [...words, ...(divisor === undefined ? [] : [`divided by ${divisor}`])].join(", ");
}
