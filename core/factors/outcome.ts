/** How a factor ended. An error is never a score of 0 (design, law 2). */
export type OutcomeStatus = "scored" | "notApplicable" | "missing";

/** One thing that a factor found, as data; wording is made where it is shown. */
export type FactorReason =
  | {
      readonly factor: string;
      readonly status: "scored";
      readonly points: number;
      readonly measured: number;
      readonly detail?: string;
    }
  | { readonly factor: string; readonly status: "notApplicable" | "missing"; readonly detail: string };

/**
 * Where a factor writes its result. Reused from record to record, so that scoring a shipment allocates nothing; `reasons`
 * is what survives.
 */
export class Outcome {
  status: OutcomeStatus = "notApplicable";
  points = 0;
  measured = 0;
  detail = "";
  /** Set by a factor that has several reasons at once (anomalies: one a code). */
  parts: readonly FactorReason[] = NO_PARTS;

  /** The factor applied: whole `points`, for `measured` in the factor's unit, with what decided it. */
  score(points: number, measured: number, detail: string): void {
    this.status = "scored";
    this.points = points;
    this.measured = measured;
    this.detail = detail;
    this.parts = NO_PARTS;
  }

  /** The factor could not be measured, and why. */
  missing(detail: string): void {
    this.none("missing", detail);
  }

  /** The factor does not concern this record, and why. */
  notApplicable(detail: string): void {
    this.none("notApplicable", detail);
  }

  private none(status: OutcomeStatus, detail: string): void {
    this.status = status;
    this.points = 0;
    this.measured = 0;
    this.detail = detail;
    this.parts = NO_PARTS;
  }
}

const NO_PARTS: readonly FactorReason[] = [];
