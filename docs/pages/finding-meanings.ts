import type { FindingCode } from "../../core/registry/finding.ts";

/** What each data-quality finding says. */
export const FINDING_MEANINGS: Readonly<Record<FindingCode, string>> = {
  validatedBeforeCertified: "a member was validated before it was certified",
  lastValidationBeforeInitial: "a member's last validation is before its first",
  dateInFuture: "a date after that of the ranking; an entry after the latest day counts for no member",
  statusGap:
    "a status that cannot follow: validated without certified before it, exceeding without validated",
  statusContradictsHistory: "the present status is not the last of the history",
  statusUndated: "suspended, revoked or removed since a day that is not given",
  tierNotEarned: "tier 3, and the newest validation does not show what tier 3 asks for",
  importerIdClaimedTwice: "an importer number that several members claim",
  validityEndsBeforeItStarts: "an operator's authorisation ends before it begins",
  actionsClosedBeforeValidation: "required actions closed before the validation that asked for them",
  memberUnknown: "an incident or validation of a member that no file brings",
  contentConflict: "one id with different contents; the greater text stands",
};
