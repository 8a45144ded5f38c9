import { useSearchParams } from "wouter";
import type { Plan } from "../../core/select/plan.ts";
import { Tabs } from "../controls/tabs.tsx";
import { Backlog } from "./backlog.tsx";
import { Board } from "./board.tsx";
import { NotPlanned } from "./not-planned.tsx";
import { Outcomes } from "./outcomes.tsx";
import { Quotas } from "./quotas.tsx";

interface PlanTabsProps {
  readonly planId: string;
  readonly plan: Plan;
}

const KEYS = ["board", "backlog", "not-planned", "quotas", "outcomes"] as const;

type Key = (typeof KEYS)[number];

/** The parts of a plan; the one looked at is in the address. */
export function PlanTabs({ planId, plan }: PlanTabsProps) {
  const [search, setSearch] = useSearchParams();
  const chosen = KEYS.find((key) => key === search.get("tab")) ?? "board";
  const choose = (key: Key) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        after.set("tab", key);
        return after;
      },
      { replace: true },
    );
  return (
    <Tabs
      label="Parts of the plan"
      tabs={[
        { key: "board", label: "Board", count: plan.counts.picks },
        { key: "backlog", label: "Backlog", count: plan.counts.backlog },
        { key: "not-planned", label: "Not planned", count: plan.counts.notPlanned },
        { key: "quotas", label: "Quotas" },
        { key: "outcomes", label: "Hit rates" },
      ]}
      chosen={chosen}
      onChoose={choose}
    >
      {chosen === "board" && <Board plan={plan} />}
      {chosen === "backlog" && <Backlog plan={plan} />}
      {chosen === "not-planned" && <NotPlanned plan={plan} />}
      {chosen === "quotas" && <Quotas plan={plan} />}
      {chosen === "outcomes" && <Outcomes planId={planId} />}
    </Tabs>
  );
}
