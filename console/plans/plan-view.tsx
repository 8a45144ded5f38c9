import { useParams } from "wouter";
import type { PlanDetail } from "../../functions/candidates-api/schemas/plan.ts";
import { pathOf } from "../api/address.ts";
import { useRead } from "../api/use-read.ts";
import { counted } from "../format/counts.ts";
import { day, moment, month } from "../format/dates.ts";
import { RoomLink } from "../shell/room-link.tsx";
import { useTitle } from "../shell/use-title.ts";
import { Answer } from "../states/answer.tsx";
import { PlanDownloads } from "./plan-downloads.tsx";
import { PlanTabs } from "./plan-tabs.tsx";
import { PlanTotals } from "./plan-totals.tsx";
import "./plans.css";

/** A plan: its totals, the board, the backlog, what is not planned, quotas and outcomes. */
export default function PlanView() {
  const { planId = "" } = useParams();
  useTitle("Plan");
  const read = useRead<PlanDetail>(pathOf("plans", planId), {}, { lasting: true });
  return (
    <div className="page">
      <p className="unprinted">
        <RoomLink to="/plans">All plans</RoomLink>
      </p>
      <Answer what="the plan" of={read} lines={12}>
        {({ entry, plan }) => (
          <>
            <div className="page-head">
              <div>
                <h1>
                  Plan from {month(plan.from)}, {counted(plan.months, "month")}
                </h1>
                <p className="soft small">
                  Ranking as of {day(plan.asOf)} · seed {plan.seed} · policy {plan.policy.id} version{" "}
                  {plan.policy.version} · made {moment(entry.madeAt)} by {entry.madeBy}
                </p>
              </div>
              <PlanDownloads planId={entry.planId} />
            </div>
            <PlanTotals plan={plan} />
            <PlanTabs planId={entry.planId} plan={plan} />
          </>
        )}
      </Answer>
    </div>
  );
}
