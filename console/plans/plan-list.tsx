import type { PlanEntry, PlanPage } from "../../functions/candidates-api/schemas/plan-entry.ts";
import { pathOf } from "../api/address.ts";
import { usePages } from "../api/use-pages.ts";
import { Button } from "../controls/button.tsx";
import { count, counted } from "../format/counts.ts";
import { moment, month } from "../format/dates.ts";
import { RoomLink } from "../shell/room-link.tsx";
import { Answer } from "../states/answer.tsx";
import { Empty } from "../states/empty.tsx";

const PAGE = 50;

/** The plans that were made, the newest first. */
export function PlanList({ mayPlan }: { readonly mayPlan: boolean }) {
  const read = usePages<PlanPage>(pathOf("plans"), { limit: PAGE });
  return (
    <Answer what="the plans" of={read}>
      {({ pages }) => {
        const plans = pages.flatMap((page) => page.plans);
        return plans.length === 0 ? (
          <Empty title="No plan has been made yet">
            {mayPlan
              ? "Make one from the ranking in view: say what each office can do, month by month."
              : "Analysts and supervisors make plans; your role reads them."}
          </Empty>
        ) : (
          <>
            <ul className="plans">
              {plans.map((plan) => (
                <PlanItem key={plan.planId} plan={plan} />
              ))}
            </ul>
            {read.hasNextPage && (
              <div>
                <Button busy={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
                  Show older plans
                </Button>
              </div>
            )}
          </>
        );
      }}
    </Answer>
  );
}

function PlanItem({ plan }: { readonly plan: PlanEntry }) {
  const { planId, rankingId, seed, from, months, madeAt, madeBy, picks, backlog } = plan;
  return (
    <li className="plans-item">
      <div>
        <RoomLink to={`/plans/${encodeURIComponent(planId)}`} className="plans-name">
          {month(from)}, {counted(months, "month")}
        </RoomLink>
        <p className="faint small">
          made {moment(madeAt)} by {madeBy}
        </p>
      </div>
      <p>
        <strong>{count(picks)}</strong> planned, <strong>{count(backlog)}</strong> in the backlog
      </p>
      <p className="faint small">
        Seed {seed} · ranking <code>{rankingId}</code>
      </p>
    </li>
  );
}
