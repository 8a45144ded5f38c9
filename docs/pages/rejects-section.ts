import { RAW_LIMIT } from "../../core/records/reject.ts";
import { FINDING_MEANINGS } from "./finding-meanings.ts";
import { code, table } from "./markdown.ts";
import { REJECT_MEANINGS } from "./reject-meanings.ts";
import { STOP_MEANINGS } from "./stop-meanings.ts";

/** What happens to records and files that cannot be read, and to dates that contradict each other. */
export function rejectsSection(): string[] {
  return [
    "## Rejects",
    `A bad record goes to \`rejects.ndjson\` and the run goes on; accepted + rejected = read. Each line there has \`file\`, \`line\` (the
first line of the record, counted from 1), \`field\` (empty where the record as a whole is at fault), \`code\`, \`message\`, \`raw\` (the
record as it stands, at most ${RAW_LIMIT.toLocaleString("en")} characters) and \`kind\`. To mend: correct the source, or the raw text, and run again: an
entry counts once, so whole files may be given again.`,
    table(
      ["code", "what is wrong", "what to do"],
      Object.entries(REJECT_MEANINGS).map(([name, [what, remedy]]) => [code(name), what, remedy]),
    ),
    "## Files that stop a run",
    `These end the run with exit code 1 and one sentence that names the file; no result appears, and an earlier one stays.`,
    table(
      ["code", "what is wrong, and what to do"],
      Object.entries(STOP_MEANINGS).map(([name, what]) => [code(name), what]),
    ),
    "## Data-quality findings",
    "Records that can be read and contradict themselves or others count as they are; `summary.json` lists them under `dataQuality`.",
    table(
      ["code", "what was found"],
      Object.entries(FINDING_MEANINGS).map(([name, what]) => [code(name), what]),
    ),
  ];
}
