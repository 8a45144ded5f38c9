/** Why a line of input has no answer but this. Stable: users filter by it. */
export type LineErrorCode =
  | "blank-line"
  | "line-too-long"
  | "invalid-utf8"
  | "invalid-json"
  | "not-an-object"
  | "bad-field";

export interface LineError {
  readonly code: LineErrorCode;
  /** The field at fault, where one is. */
  readonly field?: string;
  readonly message: string;
}
