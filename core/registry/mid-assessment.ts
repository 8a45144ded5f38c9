import type { MidCheck } from "../mid/check.ts";
import type { RegisteredMember } from "./registered-member.ts";
import type { RegisteredOperator } from "./registered-operator.ts";

/** Whoever has a MID on file. */
export interface MidHolders {
  readonly operators: readonly RegisteredOperator[];
  readonly members: readonly RegisteredMember[];
}

/** A manufacturer and its declared MID, checked once and shared by every shipment that repeats them. */
export interface MidAssessment {
  readonly check: MidCheck;
  /** match, variant or registered: credits may follow. */
  readonly accepted: boolean;
  /** Who has the declared MID on file. */
  readonly declaredHolders: MidHolders;
  /** Who has the expected MID on file: what a wrong MID lost. */
  readonly expectedHolders: MidHolders;
}
