import type { RejectCode } from "../../core/records/reject.ts";

/** What each code of a reject says, and what its reader can do. */
export const REJECT_MEANINGS: Readonly<Record<RejectCode, readonly [what: string, remedy: string]>> = {
  "missing-field": ["a required field is empty", "fill it in at the source"],
  "bad-value": [
    "a cell is not of its field's type; the message says what is wanted",
    "correct the value, or translate theirs with `values`, `divide` or `dateOrder` of a mapping",
  ],
  "too-long": ["a text is longer than its field allows", "shorten it, or look for cells that ran together"],
  "column-count": [
    "the record has more or fewer cells than the header",
    "look for an unquoted comma or line break in it",
  ],
  "stray-quote": ["a quote stands where none may", "quote the cell and double the quotes inside it"],
  "open-quote": [
    "a quote that is never closed",
    "close it; only its line is lost, reading goes on with the next",
  ],
  "control-character": ["a control character or half of a character", "remove it"],
  "invalid-utf8": ["bytes that are no UTF-8", "save the file as UTF-8"],
  "record-too-long": ["a record of more than 1 MiB", "look for a quote that is never closed"],
  "invalid-json": ["the line is no JSON", "write one object on one line"],
  "not-an-object": ["the line is JSON, but no object", "write one object on one line"],
};
