/** Endings that an intake reads. */
export const FILE_ENDINGS = [".csv", ".tsv", ".txt", ".ndjson", ".jsonl", ".gz"] as const;

const LONGEST = 140;
/** What S3 takes in one request. */
const MOST_BYTES = 5 * 1024 ** 3;

/** A file as the browser hands it over. */
interface NamedFile {
  readonly name: string;
  readonly size: number;
}

/** The name under which a file is uploaded: letters, digits, blanks and `. _ ( ) -`, beginning with a letter or digit. */
export function uploadName(name: string): string {
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot < 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot)];
  return (plainText(stem).replace(/^[^A-Za-z0-9]+/, "") || "file").slice(0, LONGEST) + plainText(ending);
}

function plainText(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^A-Za-z0-9 ._()-]/g, "-");
}

/** Why a file cannot be uploaded, with the way out; undefined where it can. */
export function fileProblem({ name, size }: NamedFile): string | undefined {
  const ending = FILE_ENDINGS.find((one) => name.toLowerCase().endsWith(one));
  if (ending === undefined) {
    return `Its name must end in one of ${FILE_ENDINGS.join(", ")}. Save it as CSV first.`;
  }
  if (size === 0) return "It is empty. Choose the file again once it is written.";
  return size > MOST_BYTES ? "It is larger than 5 GB. Compress it, or cut it into several files." : undefined;
}
