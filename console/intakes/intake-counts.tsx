import type { Intake } from "../../functions/candidates-api/schemas/intake.ts";
import { count } from "../format/counts.ts";

/** What was read, as the sum that it is. Nothing before it is known. */
export function IntakeCounts({ intake: { read, accepted, rejected } }: { readonly intake: Intake }) {
  if (read === 0) return null;
  return (
    <p className="intakes-counts">
      <strong>{count(accepted)}</strong> accepted <span aria-hidden="true">+</span>
      <span className="unseen">and</span>{" "}
      <strong className={rejected > 0 ? "intakes-rejected" : undefined}>{count(rejected)}</strong> rejected{" "}
      <span aria-hidden="true">=</span>
      <span className="unseen">make</span> <strong>{count(read)}</strong> read
    </p>
  );
}
