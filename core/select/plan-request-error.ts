/** Why no plan can be made of a request. */
export type PlanRequestErrorCode =
  | "bad-seed"
  | "bad-period"
  | "no-capacity"
  | "duplicate-capacity"
  | "duplicate-hours"
  | "duplicate-member";

/** A plan cannot be made as asked for. */
export class PlanRequestError extends Error {
  override readonly name = "PlanRequestError";
  readonly code: PlanRequestErrorCode;
  /** The part of the request at fault. */
  readonly field: "seed" | "from" | "months" | "capacity" | "hours" | "candidates";

  /** `reason`: what is wrong and the way out. */
  constructor(code: PlanRequestErrorCode, field: PlanRequestError["field"], reason: string) {
    super(reason);
    this.code = code;
    this.field = field;
  }
}
