import type { Outcome } from "../outcome.ts";
import type { MemberFacts } from "./member-facts.ts";

/**
 * Whether the newest validation is on file. If not, the outcome says why: a member that was never validated has nothing to
 * be measured by, one that was has, and we do not have it.
 */
export function isValidationOnFile(
  { validationOnFile, everValidated }: MemberFacts,
  outcome: Outcome,
): boolean {
  if (validationOnFile) return true;
  if (everValidated === false) outcome.notApplicable("neverValidated");
  else outcome.missing("validationNotOnFile");
  return false;
}
