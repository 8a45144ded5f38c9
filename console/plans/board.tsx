import { useMemo } from "react";
import { useSearchParams } from "wouter";
import type { Plan } from "../../core/select/plan.ts";
import { Select } from "../controls/select.tsx";
import { Empty } from "../states/empty.tsx";
import { BoardColumn } from "./board-column.tsx";
import { CapacityTable } from "./capacity-table.tsx";
import { boardMonths } from "./plan-board.ts";
import { MODE_NAMES, REASON_ORDER, REASON_WORDS } from "./plan-words.ts";

const REASON_CHOICES = [
  { value: "", label: "All reasons" },
  ...REASON_ORDER.map((value) => ({ value, label: REASON_WORDS[value].name })),
];
const MODE_CHOICES = [
  { value: "", label: "On site and virtual" },
  ...Object.entries(MODE_NAMES).map(([value, label]) => ({ value, label })),
];

/** The picks by month, of all offices or one, with the capacity that they use. The filters are in the address. */
export function Board({ plan }: { readonly plan: Plan }) {
  const [search, setSearch] = useSearchParams();
  const office = search.get("office") ?? "";
  const reason = search.get("reason") ?? "";
  const mode = search.get("mode") ?? "";
  const months = useMemo(() => boardMonths(plan, { office, reason, mode }), [plan, office, reason, mode]);
  const set = (name: "office" | "reason" | "mode", value: string) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === "") after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  const offices = [...new Set(plan.capacity.map(({ fieldOffice }) => fieldOffice))];
  return (
    <div className="stack">
      <h2 className="unseen">Board</h2>
      <CapacityTable plan={plan} office={office} onOffice={(value) => set("office", value)} />
      <div className="plan-filters unprinted">
        <Select
          label="Office"
          value={office}
          choices={[
            { value: "", label: "All offices" },
            ...offices.map((value) => ({ value, label: value })),
          ]}
          onChoose={(value) => set("office", value)}
        />
        <Select
          label="Reason of record"
          value={reason}
          choices={REASON_CHOICES}
          onChoose={(value) => set("reason", value)}
        />
        <Select label="Mode" value={mode} choices={MODE_CHOICES} onChoose={(value) => set("mode", value)} />
      </div>
      {months.every(({ picks }) => picks.length === 0) ? (
        <Empty title="No planned visit fits these filters" />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
        <section className="plan-board" aria-label="Planned visits by month" tabIndex={0}>
          {months.map((month) => (
            <BoardColumn key={month.month} month={month} isOfAllOffices={office === ""} />
          ))}
        </section>
      )}
    </div>
  );
}
