/** What a rule found in the stack: each resource that it looks at is met, answered or open. */
export interface RuleOutcome {
  readonly rule: string;
  /** What the rule would say of a resource that does not meet it. */
  readonly complaint: string;
  /** Controls of NIST 800-53 that the rule stands for, as the pack lists them. */
  readonly controls: string;
  /** Construct paths. */
  readonly met: readonly string[];
  readonly answered: readonly Answer[];
  /** Not met, and nobody has said why. */
  readonly open: readonly string[];
}

export interface Answer {
  /** Construct path. */
  readonly resource: string;
  readonly reason: string;
}
