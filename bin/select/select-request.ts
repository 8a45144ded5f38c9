/** What the select command is asked to do. */
export interface SelectRequest {
  /** candidates.ndjson of a ranking. */
  readonly candidates: string;
  readonly capacity: string;
  /** Hours of visits; the policy's where absent. */
  readonly hours: string | undefined;
  /** Decisions of analysts, one a line. */
  readonly decisions: string | undefined;
  /** A policy document; the starting policy where absent. */
  readonly policy: string | undefined;
  readonly seed: number;
  /** `YYYY-MM`; the first month of the capacity where absent. */
  readonly from: string | undefined;
  /** As far as the capacity goes where absent. */
  readonly months: number | undefined;
  readonly out: string;
}
