import { startingPolicy } from "../../core/policy/starting-policy.ts";
import { factorsPage } from "./factors-page.ts";
import { recordJsonSchema } from "./record-json-schema.ts";
import { recordKinds } from "./record-kinds.ts";
import { recordsPage } from "./records-page.ts";

/** The pages made from the code, by their path below `docs/`. Nothing in them depends on the day or the machine. */
export function documents(): ReadonlyMap<string, string> {
  const schemas = recordKinds().map(
    (kind) =>
      [`schemas/${kind}.schema.json`, `${JSON.stringify(recordJsonSchema(kind), undefined, 2)}\n`] as const,
  );
  return new Map([["FACTORS.md", factorsPage(startingPolicy)], ["RECORDS.md", recordsPage()], ...schemas]);
}
