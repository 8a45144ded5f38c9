import { startingPolicy } from "../../core/policy/starting-policy.ts";
import { openApiDocument } from "../../functions/candidates-api/openapi-document.ts";
import { costPage } from "../cost/cost-page.ts";
import { scalePage } from "../scale/scale-page.ts";
import { factorsPage } from "./factors-page.ts";
import { messageJsonSchema } from "./message-json-schema.ts";
import { recordJsonSchema } from "./record-json-schema.ts";
import { recordKinds } from "./record-kinds.ts";
import { recordsPage } from "./records-page.ts";

/** The pages made from the code, by their path below `docs/`. Nothing in them depends on the day or the machine. */
export function documents(): ReadonlyMap<string, string> {
  const schemas = recordKinds().map((kind) => [kind, recordJsonSchema(kind)] as const);
  const files = [...schemas, ["message", messageJsonSchema()] as const].map(
    ([name, schema]) => [`schemas/${name}.schema.json`, `${JSON.stringify(schema, undefined, 2)}\n`] as const,
  );
  return new Map([
    ["FACTORS.md", factorsPage(startingPolicy())],
    ["RECORDS.md", recordsPage()],
    ["COST.md", costPage()],
    ["SCALE.md", scalePage()],
    ["openapi.json", `${JSON.stringify(openApiDocument(), undefined, 2)}\n`],
    ...files,
  ]);
}
