import { Problem } from "../api/problem.ts";
import { sentence } from "../wording/sentence.ts";

/** The way out of each refusal; those that are not here say it themselves. */
const WAYS_OUT: Readonly<Record<string, string>> = {
  unauthenticated: "You are not signed in, or your sign-in has ended. Sign in again.",
  forbidden: "Your role does not allow it. A supervisor can tell you which role does.",
  "not-found": "The address may be wrong, or of another ranking. Go back to the list and look from there.",
  "server-error": "The server failed. Try again; if it keeps failing, tell those who run it.",
};

/** What went wrong with `what` ("the plans"), and what to do. */
export function troubleWords(what: string, error: Error): { readonly title: string; readonly more: string } {
  const title = `Could not ${error instanceof Problem && error.code === "not-found" ? "find" : "load"} ${what}`;
  if (!(error instanceof Problem)) return { title, more: sentence(error.message) };
  // What is wrong where is listed; the detail only says it again.
  const reason = error.issues.length > 0 || error.detail === "" ? error.title : error.detail;
  return { title, more: `${sentence(reason)} ${WAYS_OUT[error.code] ?? ""}`.trim() };
}
