import type { MidCheck, MidVerdict } from "../mid/check.ts";
import type { RegisteredMember } from "./registered-member.ts";
import type { RegisteredOperator } from "./registered-operator.ts";

/** Whoever has a MID on file. */
export interface MidHolders {
  readonly operators: readonly RegisteredOperator[];
  readonly members: readonly RegisteredMember[];
}

export const NOBODY: MidHolders = { operators: [], members: [] };

/** What scoring needs to know of a declared MID: kept for each manufacturer of a file, so it holds little. */
export interface MidAssessment {
  readonly verdict: MidVerdict;
  /** match, variant or registered: credits may follow. */
  readonly accepted: boolean;
  /** The first two letters of a declared MID that somebody has on file; empty where nobody has. */
  readonly declaredPrefix: string;
  /** Who has the declared MID on file. */
  readonly declaredHolders: MidHolders;
  /** Who has the expected MID on file: what a wrong MID lost. */
  readonly expectedHolders: MidHolders;
}

/** A MID checked: everything that the check found, and what scoring needs of it. */
export interface CheckedMid {
  readonly check: MidCheck;
  readonly assessment: MidAssessment;
}

/** One assessment a verdict for MIDs that nobody has on file, which are nearly all: accepted, and not. */
const UNFILED_ACCEPTED = new Map<MidVerdict, MidAssessment>();
const UNFILED_REFUSED = new Map<MidVerdict, MidAssessment>();
const PREFIX_LETTERS = 2;

/** The assessment of a MID; the same object for all that nobody has on file with the same verdict. */
export function midAssessment(
  check: MidCheck,
  accepted: boolean,
  declaredHolders: MidHolders,
  expectedHolders: MidHolders,
): MidAssessment {
  const { verdict } = check;
  const isFiled = declaredHolders !== NOBODY || expectedHolders !== NOBODY;
  if (isFiled) {
    const declaredPrefix = "declared" in check ? check.declared.slice(0, PREFIX_LETTERS) : "";
    return { verdict, accepted, declaredPrefix, declaredHolders, expectedHolders };
  }
  const unfiled = accepted ? UNFILED_ACCEPTED : UNFILED_REFUSED;
  const known = unfiled.get(verdict);
  if (known !== undefined) {
    return known;
  }
  const assessment = { verdict, accepted, declaredPrefix: "", declaredHolders, expectedHolders };
  unfiled.set(verdict, assessment);
  return assessment;
}
