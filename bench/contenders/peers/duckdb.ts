import { parseArgs } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import { fold } from "../duckdb/fold.ts";
import { MAKE_COUNTED, makeLevels, makeScored } from "../duckdb/scored.ts";
import { sourceOf } from "../duckdb/source.ts";
import { writeScored } from "../duckdb/write-scored.ts";

/** DuckDB: the whole task in SQL but for the last step. FILE [--threads N] [--scored PATH --policy NAME] */
const {
  positionals: [file = ""],
  values: { threads, scored, policy = "" },
} = parseArgs({
  allowPositionals: true,
  options: {
    threads: { type: "string", default: "1" },
    scored: { type: "string" },
    policy: { type: "string" },
  },
});

const instance = await DuckDBInstance.create(":memory:", { threads, preserve_insertion_order: "false" });
const connection = await instance.connect();
const source = sourceOf(file);
for (const statement of [makeLevels(), makeScored(source, scored !== undefined), ...MAKE_COUNTED]) {
  await connection.run(statement);
}
if (scored !== undefined) await connection.run(writeScored(scored, policy));
process.stdout.write(`${JSON.stringify(await fold(connection, source))}\n`);
