import type { Intake } from "../../functions/candidates-api/schemas/intake.ts";

interface StateWords {
  readonly name: string;
  readonly tone: "plain" | "good" | "warn" | "bad" | "note";
  readonly meaning: string;
}

const STATE_WORDS: Readonly<Record<Intake["state"], StateWords>> = {
  received: { name: "Received", tone: "note", meaning: "The file is here and is being read." },
  chunked: { name: "Scoring", tone: "note", meaning: "The file is cut into chunks, which are being scored." },
  scored: {
    name: "Scored",
    tone: "note",
    meaning: "Every record is read; a ranking that counts it is being made.",
  },
  ranked: { name: "Ranked", tone: "good", meaning: "A ranking counts it." },
  failed: { name: "Failed", tone: "bad", meaning: "The file could not be read; nothing of it counts." },
};

const TAKEN_IN: StateWords = {
  name: "Taken in",
  tone: "good",
  meaning: "Every record is read; rankings made from now on count them.",
};

/** The state of an intake in words. */
export function stateWords(intake: Pick<Intake, "kind" | "state">): StateWords {
  return isTakenIn(intake) ? TAKEN_IN : STATE_WORDS[intake.state];
}

/** Only shipments ask for a ranking; what the others hold is counted by every ranking that comes after. */
function isTakenIn({ kind, state }: Pick<Intake, "kind" | "state">): boolean {
  return kind !== "shipments" && state === "scored";
}

/** What to do about a file that could not be read, by the code of its failure. */
const WAYS_OUT: Readonly<Record<string, string>> = {
  empty: "Write the file again and upload it.",
  binary: "Save it as CSV in UTF-8, or as NDJSON, and upload it again.",
  "missing-column": "Add the column, or name it as the message says, and upload the file again.",
  "duplicate-column": "Rename one of the two columns and upload the file again.",
  "truncated-gzip": "The compressed file ends too early: compress it again and upload it.",
  "corrupt-gzip": "The compressed file is damaged: compress it again and upload it.",
  "too-large": "Cut the file into several and upload each.",
  "bad-mapping":
    "Upload it again with a mapping that ships, or with the columns named as the documentation says.",
  "unknown-kind": "Upload it here and choose its kind.",
  "unknown-format":
    "Give it a name that ends in .csv, .tsv, .txt, .ndjson, .jsonl or .gz and upload it again.",
  "not-found": "Upload the file again.",
  replaced: "Nothing to do: look at the newer upload of the same name.",
};

/** The way out of a failure. */
export function wayOut(code: string): string {
  return WAYS_OUT[code] ?? "Mend the file and upload it again under the same name.";
}

/** The name of the uploaded file: the last part of its key. */
export function fileNameOf(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}

/** Whether an intake may still move on by itself: then it is asked for again and again. */
export function isOnItsWay(intake: Pick<Intake, "kind" | "state">): boolean {
  return intake.state !== "ranked" && intake.state !== "failed" && !isTakenIn(intake);
}

/** The share of an intake's work that is done, from 0 to 1; undefined while nobody knows how much there is. */
export function shareDone({ state, chunks, chunksDone }: Intake): number | undefined {
  if (state === "received") return undefined;
  if (state === "chunked") return chunks === 0 ? undefined : chunksDone / chunks;
  return state === "failed" ? 0 : 1;
}
