import aceEntrySummary from "./presets/ace-entry-summary.json" with { type: "json" };
import customsDeclarations from "./presets/customs-declarations.json" with { type: "json" };

/** The mapping documents that ship, by name; copy one and edit it to make your own. */
export const MAPPING_PRESETS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["ace-entry-summary", aceEntrySummary],
  ["customs-declarations", customsDeclarations],
]);
