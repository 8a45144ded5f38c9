import { kindSection } from "./kind-section.ts";
import { mappingSection } from "./mapping-section.ts";
import { bullets, GENERATED, page } from "./markdown.ts";
import { messagesSection } from "./messages-section.ts";
import { ABOUT_KINDS, recordKinds } from "./record-kinds.ts";
import { rejectsSection } from "./rejects-section.ts";
import { typesSection } from "./types-section.ts";

/** The reference of all fields, of what is rejected, and of mappings. */
export function recordsPage(): string {
  const kinds = recordKinds();
  return page([
    GENERATED,
    "# Records",
    "Five kinds of record come in:",
    bullets(
      kinds.map(
        (kind) => `[${kind}](#${kind}): ${ABOUT_KINDS[kind]} [JSON Schema](schemas/${kind}.schema.json)`,
      ),
    ),
    `Files are CSV (RFC 4180: quotes, doubled quotes, line breaks inside quotes, CRLF, a byte order mark) or NDJSON, plain or gzip,
in UTF-8. Names ending in .csv, .tsv, .txt, .ndjson, .jsonl or .json (and .gz behind) say which; else the content does: NDJSON starts
with a brace. gzip is known by its content. Columns stand in any order and match a field by its name or an alias; case, blanks and punctuation do not count, so \`Entry Date\`, \`entry_date\` and \`entryDate\` are the same. Columns that
no field claims are left out and listed in \`summary.json\` as \`ignoredColumns\`. An empty cell, a blank one, \`null\` and an absent
key all mean absent. Only the fields marked required are needed; what else is absent makes factors end as \`missing\` or
\`notApplicable\`, never as 0 by mistake.`,
    ...typesSection(),
    ...kinds.flatMap(kindSection),
    ...rejectsSection(),
    ...mappingSection(),
    ...messagesSection(),
  ]);
}
