/** Why a whole file cannot be read. */
export type InputErrorCode =
  | "not-found"
  | "not-a-file"
  | "unreadable"
  | "empty"
  | "too-large"
  | "truncated-gzip"
  | "corrupt-gzip"
  | "binary"
  | "missing-column"
  | "duplicate-column"
  | "bad-json"
  | "bad-policy"
  | "bad-mapping"
  | "changed-while-read"
  | "bad-baselines"
  | "bad-table"
  | "bad-candidates"
  | "bad-decisions"
  | "bad-plan";

/** A file that cannot be read at all; the run ends, and nothing it would have written appears. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly code: InputErrorCode;
  readonly file: string;
  /** What is wrong and the way out, without the file's name. */
  readonly reason: string;

  constructor(code: InputErrorCode, file: string, reason: string, options?: ErrorOptions) {
    super(`${file}: ${reason}`, options);
    this.code = code;
    this.file = file;
    this.reason = reason;
  }
}
