import * as z from "zod";
import projectDocument from "../../cdk.json" with { type: "json" };
import { readSettings, type Settings } from "../../lib/settings.ts";
import { quotaOf } from "./inputs.ts";
import setupsDocument from "./setups.json" with { type: "json" };

const setupSchema = z.strictObject({
  name: z.string(),
  what: z.string(),
  /** Settings that differ from cdk.json. */
  settings: z.record(z.string(), z.number()).default({}),
  /** What the shipments table takes and gives a second from the first second on, and at most; a new table's where absent. */
  shipmentsTable: z.strictObject({ writeUnits: z.number(), readUnits: z.number() }).optional(),
  design: z
    .strictObject({
      /** Partition keys of one importer. */
      importerKeys: z.int().min(1),
      /** Contents that one invocation merges. */
      contentsAMerge: z.int().min(1),
      /** Whether each file of a load is followed by a ranking of its own. */
      rankingAFile: z.boolean(),
    })
    .default({
      importerKeys: 1,
      contentsAMerge: Number.MAX_SAFE_INTEGER,
      rankingAFile: true,
    }),
  /** What has to be done for it. */
  changes: z.array(
    z.strictObject({ where: z.string(), from: z.string(), to: z.string(), lifts: z.string() }),
  ),
});

/** Units a second of a table: at first, and at most. */
export interface TableThroughput {
  readonly first: number;
  readonly most: number;
}

/** A way to run the pipeline. */
export interface Setup extends Pick<z.output<typeof setupSchema>, "name" | "what" | "design" | "changes"> {
  readonly settings: Settings;
  readonly writes: TableThroughput;
  readonly reads: TableThroughput;
}

/** The setups that the page compares; the first is how it is. Throws SettingError where a setting is none. */
export const SETUPS: readonly Setup[] = z.array(setupSchema).parse(setupsDocument).map(setupOf);

function setupOf({ settings, shipmentsTable, ...setup }: z.output<typeof setupSchema>): Setup {
  const most = quotaOf("tableUnits");
  const throughput = (warm: number | undefined, fresh: number): TableThroughput =>
    warm === undefined ? { first: fresh, most } : { first: warm, most: Math.max(most, warm) };
  return {
    ...setup,
    settings: readSettings({ ...projectDocument.context, ...settings }),
    writes: throughput(shipmentsTable?.writeUnits, quotaOf("newTableWriteUnits")),
    reads: throughput(shipmentsTable?.readUnits, quotaOf("newTableReadUnits")),
  };
}
