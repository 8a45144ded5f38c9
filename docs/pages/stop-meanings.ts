import type { InputErrorCode } from "../../core/records/input-error.ts";

/** Why a whole file cannot be used. */
export const STOP_MEANINGS: Readonly<Record<InputErrorCode, string>> = {
  "not-found": "no such file",
  "not-a-file": "a folder or a device: give a file",
  unreadable: "the system refuses to read it: check permissions and the disk",
  empty: "nothing in it, not even a header",
  "too-large": "more chunks than a stack keeps track of (100,000, about 400 GB): cut it into several files",
  "truncated-gzip": "the gzip ends early: copy the file again, whole",
  "corrupt-gzip": "the gzip is damaged: copy the file again",
  binary: "neither CSV nor NDJSON nor gzip of them (a spreadsheet, an archive): export as CSV",
  "missing-column":
    "a required column is not there; the message lists the headers found: rename it, or give `--map`",
  "duplicate-column": "two columns mean one field: rename one",
  "bad-json": "the document is no JSON",
  "bad-policy": "the policy breaks a rule; each is named with its path (`greenlane policy check FILE`)",
  "bad-mapping": "the mapping is wrong; each problem is named with its path",
  "changed-while-read":
    "the file changed between its readings or during one: give a file that nobody writes to",
  "bad-baselines": "a line is no baseline: give the `baselines.ndjson` of a ranking",
  "bad-table": "a line of a file of capacity or hours is wrong; the message names line and column",
  "bad-candidates": "a line is no candidate: give the `candidates.ndjson` of a ranking",
  "bad-decisions": "a line is no decision; the message names line and field",
  "bad-plan": "the document is no plan: give the `plan.json` that `greenlane select` wrote",
};
