/** What the score command is asked to do. */
export interface ScoreRequest {
  /** Files; `-` or none at all is standard input. */
  readonly shipments: readonly string[];
  readonly members: readonly string[];
  readonly operators: readonly string[];
  readonly policy: string | undefined;
  /** Presets' names or files. */
  readonly maps: readonly string[];
  readonly baselines: string | undefined;
  /** Where rejects go; stderr where absent. */
  readonly rejects: string | undefined;
}

export const STANDARD_INPUT = "-";
