import type { MemberPolicy } from "../../policy/member-policy.ts";
import type { Outcome } from "../outcome.ts";
import type { MemberFacts } from "./member-facts.ts";

/** The name of a member factor, in the policy as in reasons. The policy gives each its axis and its weight. */
export type MemberFactorId = keyof MemberPolicy["factors"];

/** The axes of the Five Step guide, and oversight. */
export type MemberAxis = MemberPolicy["factors"][MemberFactorId]["axis"];

/** The full level: a factor has its whole weight. */
export const FULL_LEVEL = 1000;

/** One thing that raises the priority of a member's validation. */
export interface MemberFactor {
  readonly id: MemberFactorId;
  /** What it measures and why that counts, in one sentence. */
  readonly sentence: string;
  /** Unit of the measured value. */
  readonly unit: string;
  /** The public text that names the factor. */
  readonly source: string;
  /**
   * Writes the level in whole thousandths as the outcome's points: points of a weight of one. Only `overdue` goes past 1000.
   * A level times a whole weight is whole, so a candidate's points are exactly the sum of their parts.
   */
  assess(facts: MemberFacts, policy: MemberPolicy, outcome: Outcome): void;
}
