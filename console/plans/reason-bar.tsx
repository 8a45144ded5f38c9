import type { Plan } from "../../core/select/plan.ts";
import { REASON_ORDER } from "./plan-words.ts";

interface ReasonBarProps {
  readonly reasons: Plan["reasons"];
  /** The length of the bar: picks, or visits where what is free shows too. */
  readonly total: number;
}

/** Picks by reason of record, as parts of a bar. The figures stand beside it in words. */
export function ReasonBar({ reasons, total }: ReasonBarProps) {
  return (
    <div className="plan-bar" aria-hidden="true">
      {REASON_ORDER.filter((reason) => reasons[reason] > 0).map((reason) => (
        <span
          key={reason}
          data-reason={reason}
          style={{ inlineSize: `${(100 * reasons[reason]) / Math.max(total, 1)}%` }}
        />
      ))}
    </div>
  );
}
