/** What a user should know beside a MID or a verdict. */
export interface MidNote {
  readonly code: MidNoteCode;
  readonly message: string;
}

export type MidNoteCode =
  | "declared-normalized"
  | "country-replaced"
  | "letters-dropped"
  | "generic-words-skipped"
  | "number-absent"
  | "city-fixed"
  | "city-english-spelling"
  | "postal-code-required"
  | "xinjiang-address";
