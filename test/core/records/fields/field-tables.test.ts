import { describe, expect, it } from "vitest";
import type { Field, FieldTable } from "../../../../core/records/field.ts";
import { FIELD_TABLES } from "../../../../core/records/kinds.ts";

const tables = Object.entries<FieldTable>(FIELD_TABLES);

/** Every field, those inside entries included. */
const fields = tables.flatMap(([kind, table]) =>
  Object.entries<Field>(table).flatMap(([name, field]): [string, Field][] => {
    const inner = field.kind.type === "entries" ? Object.entries(field.kind.of) : [];
    return [
      [`${kind}.${name}`, field],
      ...inner.map(([part, of]): [string, Field] => [`${kind}.${name}.${part}`, of]),
    ];
  }),
);

describe.each(fields)("%s", (_name, field) => {
  it("is described in a sentence and has an example that it reads itself", () => {
    expect(field.doc).toMatch(/^.+[.]$/s);
    expect(field.read(field.example)).toBeDefined();
  });

  it("reads no spelling as two codes, and each code as itself", () => {
    const codes = field.kind.type === "code" ? Object.entries(field.kind.codes) : [];
    for (const [code, spellings] of codes) {
      for (const spelling of [code, ...spellings])
        expect([spelling, field.read(` ${spelling.toUpperCase()} `)]).toEqual([spelling, code]);
    }
  });
});
