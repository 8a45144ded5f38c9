import { InputError } from "../../core/records/input-error.ts";
import type { FoldAnswer, FoldTask } from "./fold-messages.ts";

/** A thread that folds pieces and answers what it is asked in order. */
export interface FoldingThread {
  /** Tasks that are not answered yet. */
  readonly waiting: number;
  /** Asks at once. Throws the InputError that reading a piece ended with. */
  ask(task: FoldTask): Promise<FoldAnswer>;
  close(): Promise<void>;
}

/** The answer, unless it is an InputError, which is thrown. */
export function goodAnswer(found: FoldAnswer): FoldAnswer {
  if (found.answer === "inputError") throw new InputError(found.code, found.file, found.message);
  return found;
}
