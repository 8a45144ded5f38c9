import type { Status } from "../../records/fields/programme-codes.ts";
import type { Outcome } from "../outcome.ts";
import type { MemberFacts } from "./member-facts.ts";

/** Without certification there is nothing to validate (6 USC 965(a)). */
const UNCERTIFIED: ReadonlySet<Status> = new Set<Status>(["applied", "removed", "withdrawn"]);

/**
 * Whether no validation can be expected of the member; the outcome then says why. One that cannot be visited for no fault of
 * its own is not blamed for it.
 */
export function isOutsideOversight({ status, validatable }: MemberFacts, outcome: Outcome): boolean {
  if (status === undefined) outcome.missing("membershipUnknown");
  else if (UNCERTIFIED.has(status)) outcome.notApplicable("notCertified");
  else if (!validatable) outcome.notApplicable("notValidatable");
  else return false;
  return true;
}
