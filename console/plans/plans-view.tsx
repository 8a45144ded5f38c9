import { useSearchParams } from "wouter";
import { useMe } from "../api/use-me.ts";
import { RoomLink } from "../shell/room-link.tsx";
import { useTitle } from "../shell/use-title.ts";
import { PlanForm } from "./plan-form.tsx";
import { PlanList } from "./plan-list.tsx";
import "./plans.css";

/** The plans that were made, or, with `?make=yes`, the form to make one. */
export default function PlansView() {
  const [search] = useSearchParams();
  const mayPlan = useMe()?.permissions.includes("plan");
  const isMaking = search.get("make") === "yes" && mayPlan === true;
  useTitle(isMaking ? "Make a plan" : "Plans");
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{isMaking ? "Make a plan" : "Plans"}</h1>
          <p className="soft">
            {isMaking
              ? "From a ranking and what the offices can do: due by law first, then risk, sector quotas and a random share."
              : "Validations chosen within the capacity of the field offices, each with its reason of record."}
          </p>
        </div>
        {isMaking ? (
          <RoomLink to="/plans" className="button">
            Back to the plans
          </RoomLink>
        ) : (
          mayPlan && (
            <RoomLink to="/plans" query={{ make: "yes" }} className="button" data-look="main">
              Make a plan
            </RoomLink>
          )
        )}
      </div>
      {isMaking ? <PlanForm /> : <PlanList mayPlan={mayPlan === true} />}
    </div>
  );
}
