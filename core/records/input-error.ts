/** Why a whole file cannot be read. */
export type InputErrorCode =
  | "not-found"
  | "not-a-file"
  | "unreadable"
  | "empty"
  | "truncated-gzip"
  | "corrupt-gzip"
  | "binary"
  | "missing-column"
  | "duplicate-column"
  | "bad-json"
  | "bad-policy"
  | "bad-mapping"
  | "changed-while-read"
  | "bad-baselines";

/** A file that cannot be read at all; the run ends, and nothing it would have written appears. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly code: InputErrorCode;
  readonly file: string;

  constructor(code: InputErrorCode, file: string, message: string, options?: ErrorOptions) {
    super(`${file}: ${message}`, options);
    this.code = code;
    this.file = file;
  }
}
