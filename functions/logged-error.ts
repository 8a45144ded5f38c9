import { ConfigurationError } from "../adapters/configuration-error.ts";

/** What is logged of an error. */
export interface LoggedError {
  readonly name: string;
  readonly code?: string | number;
  /** Of our own settings only: what is wrong with one and the way out. */
  readonly message?: string;
  /** Where it was thrown, the innermost place first. */
  readonly frames: readonly string[];
}

const MOST_FRAMES = 20;
/** A name or code as programs write it; anything else may be content. */
const WORD = /^[A-Za-z][\w.-]{0,63}$/;
/** A line of a stack: a function's name, if it has one, and a place in our code, in Node's, in a list of promises or in no file. */
const FRAME = /^\s+at (?:[^()]+ \()?(?:<anonymous>|index \d+|(?:file:\/\/|node:|\/)[^()]*:\d+:\d+)\)?$/;

/**
 * What may be logged of an error. Messages, causes and fields of their own quote what users uploaded, so that none of them is
 * there but that of a setting, which nobody uploads; the class and the place tell which of our errors it is, and its text is in the code.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { name: `thrown ${typeof error}`, frames: [] };
  const { name, stack = "" } = error;
  const code = "code" in error ? codeOf(error.code) : undefined;
  return {
    name: WORD.test(name) ? name : "Error",
    ...(code !== undefined && { code }),
    ...(error instanceof ConfigurationError && { message: error.message }),
    frames: framesOf(stack),
  };
}

function codeOf(code: unknown): string | number | undefined {
  if (typeof code === "number") return code;
  return typeof code === "string" && WORD.test(code) ? code : undefined;
}

/** The lines at the stack's end: its beginning is the message, which may have lines that look like them. */
function framesOf(stack: string): string[] {
  const lines = stack.split("\n");
  const last = lines.findLastIndex((line) => !FRAME.test(line));
  return lines.slice(last + 1, last + 1 + MOST_FRAMES).map((line) => line.trim());
}
