import { describe, expect, test } from "vitest";
import type { Field } from "../../core/records/field.ts";
import { FIELD_TABLES } from "../../core/records/kinds.ts";
import { mappingSchema, readMapping } from "../../core/records/mapping/mapping.ts";
import { MAPPING_PRESETS } from "../../core/records/mapping/presets.ts";
import { recordKinds } from "../../docs/pages/record-kinds.ts";
import { recordsPage } from "../../docs/pages/records-page.ts";

const page = recordsPage();
const fields = recordKinds().flatMap((kind) =>
  Object.entries<Field>(FIELD_TABLES[kind]).map(([name, field]) => ({ kind, name, field })),
);

/** What the page says under a heading of the second level. */
function section(heading: string): string {
  return page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? "";
}

describe("the page of records", () => {
  test.each(fields)("has a row for $name of $kind", ({ kind, name, field }) => {
    const row =
      section(kind)
        .split("\n")
        .find((line) => line.startsWith(`| \`${name}\` |`)) ?? "";
    expect(row).toContain(field.doc.replaceAll("|", "\\|"));
    expect(row).toContain(field.example.replaceAll("|", "\\|"));
    expect(row.split(" | ")[2]).toBe(field.required ? "yes" : "");
    for (const alias of field.aliases) expect(row).toContain(alias);
  });

  test.each(fields.filter(({ field }) => field.kind.type === "code"))(
    "names every word of $name of $kind",
    ({ kind, field }) => {
      const codes = field.kind.type === "code" ? Object.entries(field.kind.codes) : [];
      for (const [word, spellings] of codes) {
        expect(section(kind)).toContain(`\`${word}\``);
        for (const spelling of spellings) expect(section(kind)).toContain(spelling);
      }
    },
  );

  test("has the example of every field in a form that the field reads", () => {
    for (const { field } of fields) expect(field.read(field.example)).toBeDefined();
  });

  test.each([...MAPPING_PRESETS])("shows the preset %s", (name, document) => {
    const { columns } = mappingSchema.parse(document);
    const shown = page.slice(page.indexOf(`### Preset ${name}`));
    for (const [theirs, ours] of Object.entries(columns))
      expect(shown).toContain(`| ${theirs} | \`${ours}\` |`);
  });

  test("shows a mapping file that is read as it stands", () => {
    const [, json = ""] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
    expect(readMapping(JSON.parse(json)).ok).toBe(true);
  });
});
